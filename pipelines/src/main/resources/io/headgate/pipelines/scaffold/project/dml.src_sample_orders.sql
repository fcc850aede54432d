INSERT INTO src_sample_orders
SELECT order_id, customer, amount
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY $rowtime DESC) AS row_num
    FROM raw_orders
)
WHERE row_num = 1;
