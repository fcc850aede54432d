INSERT INTO src_table_1
SELECT order_id, customer, placed_at, status
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY $rowtime DESC) AS row_num
    FROM raw_table_1
)
WHERE row_num = 1;
