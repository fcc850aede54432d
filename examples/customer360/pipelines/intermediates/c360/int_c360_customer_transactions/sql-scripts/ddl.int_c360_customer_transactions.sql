-- What was bought and paid for, by whom: one row per line of a purchase.
CREATE TABLE IF NOT EXISTS int_c360_customer_transactions (
    transaction_id   STRING NOT NULL,
    line_number      INT NOT NULL,
    customer_id      STRING,
    customer_country STRING,
    channel          STRING,
    ordered_at       TIMESTAMP(3),
    product_id       STRING,
    product_name     STRING,
    category         STRING,
    quantity         INT,
    amount           DECIMAL(12, 2),
    PRIMARY KEY (transaction_id, line_number) NOT ENFORCED
) DISTRIBUTED BY HASH(transaction_id, line_number) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
