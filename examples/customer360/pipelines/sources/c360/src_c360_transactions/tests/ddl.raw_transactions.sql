-- Purchases: a message for each change of status.
CREATE TABLE IF NOT EXISTS raw_transactions (
    transaction_id STRING NOT NULL,
    customer_id    STRING,
    channel        STRING,
    payment_method STRING,
    status         STRING,
    ordered_at     TIMESTAMP(3)
) DISTRIBUTED BY HASH(transaction_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
