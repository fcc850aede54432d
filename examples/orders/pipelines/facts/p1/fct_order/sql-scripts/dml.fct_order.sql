INSERT INTO fct_order
SELECT
    o.order_id,
    o.customer,
    o.placed_on,
    o.status,
    COALESCE(t.number_of_lines, 0) AS number_of_lines,
    COALESCE(t.amount, 0.00) AS amount
FROM int_table_1 AS o
LEFT JOIN int_table_2 AS t ON o.order_id = t.order_id;
