INSERT INTO src_c360_customer_loyalty
SELECT
    customer_id,
    tier,
    points_balance,
    enrolled_on
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY $rowtime DESC) AS row_num
    FROM raw_customer_loyalty
)
WHERE row_num = 1;
