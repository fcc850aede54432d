INSERT INTO src_c360_products
SELECT
    product_id,
    TRIM(product_name) AS product_name,
    category,
    brand,
    list_price,
    is_active
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY product_id ORDER BY $rowtime DESC) AS row_num
    FROM raw_products
)
WHERE row_num = 1;
