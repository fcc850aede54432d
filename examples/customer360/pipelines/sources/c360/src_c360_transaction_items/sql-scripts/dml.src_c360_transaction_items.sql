INSERT INTO src_c360_transaction_items
SELECT
    transaction_id,
    line_number,
    product_id,
    quantity,
    unit_price,
    discount_percent
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY transaction_id, line_number ORDER BY $rowtime DESC) AS row_num
    FROM raw_transaction_items
)
WHERE row_num = 1;
