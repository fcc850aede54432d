INSERT INTO shop_fct_customer_totals
SELECT customer_id, COUNT(*) AS orders, SUM(amount) AS amount
FROM int_shop_paid_orders
GROUP BY customer_id;
