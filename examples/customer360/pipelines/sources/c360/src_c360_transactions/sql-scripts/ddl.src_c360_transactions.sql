-- Purchases as they are now.
CREATE TABLE IF NOT EXISTS src_c360_transactions (
    transaction_id STRING NOT NULL,
    customer_id    STRING,
    channel        STRING,
    payment_method STRING,
    status         STRING,
    ordered_at     TIMESTAMP(3),
    PRIMARY KEY (transaction_id) NOT ENFORCED
) DISTRIBUTED BY HASH(transaction_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
