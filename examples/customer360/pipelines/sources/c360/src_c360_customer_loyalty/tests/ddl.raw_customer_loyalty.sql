-- Membership of the loyalty programme: a message whenever tier or points change.
CREATE TABLE IF NOT EXISTS raw_customer_loyalty (
    customer_id    STRING NOT NULL,
    tier           STRING,
    points_balance INT,
    enrolled_on    DATE
) DISTRIBUTED BY HASH(customer_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
