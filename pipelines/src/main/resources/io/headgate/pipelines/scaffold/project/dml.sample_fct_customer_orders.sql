INSERT INTO sample_fct_customer_orders
SELECT
    customer,
    COUNT(*) AS number_of_orders,
    CAST(SUM(amount) AS DECIMAL(12, 2)) AS amount
FROM src_sample_orders
GROUP BY customer;
