INSERT INTO src_c360_customers
SELECT
    customer_id,
    first_name,
    last_name,
    LOWER(email) AS email,
    city,
    country,
    birth_date,
    marketing_consent,
    registered_at
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY $rowtime DESC) AS row_num
    FROM raw_customers
)
WHERE row_num = 1;
