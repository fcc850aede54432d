INSERT INTO src_c360_transactions
SELECT
    transaction_id,
    customer_id,
    channel,
    payment_method,
    status,
    ordered_at
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY transaction_id ORDER BY $rowtime DESC) AS row_num
    FROM raw_transactions
)
WHERE row_num = 1;
