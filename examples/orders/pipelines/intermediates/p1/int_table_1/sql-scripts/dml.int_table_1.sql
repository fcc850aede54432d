INSERT INTO int_table_1
SELECT order_id, customer, CAST(placed_at AS DATE) AS placed_on, status
FROM src_table_1
WHERE status <> 'cancelled';
