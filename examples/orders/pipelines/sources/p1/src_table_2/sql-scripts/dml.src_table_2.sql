INSERT INTO src_table_2
SELECT order_id, line_number, article, quantity, unit_price
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY order_id, line_number ORDER BY $rowtime DESC) AS row_num
    FROM raw_table_2
)
WHERE row_num = 1;
