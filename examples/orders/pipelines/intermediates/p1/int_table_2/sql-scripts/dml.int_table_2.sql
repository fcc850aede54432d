INSERT INTO int_table_2
SELECT
    order_id,
    COUNT(*) AS number_of_lines,
    SUM(quantity) AS number_of_articles,
    CAST(SUM(quantity * unit_price) AS DECIMAL(12, 2)) AS amount
FROM src_table_2
GROUP BY order_id;
