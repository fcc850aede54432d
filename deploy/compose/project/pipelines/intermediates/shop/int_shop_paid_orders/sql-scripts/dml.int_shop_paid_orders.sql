-- Without state: a new version takes over exactly where the old one stopped.
INSERT INTO int_shop_paid_orders
SELECT order_id, customer_id, amount
FROM src_shop_orders
WHERE state = 'paid' AND customer_id IS NOT NULL;
