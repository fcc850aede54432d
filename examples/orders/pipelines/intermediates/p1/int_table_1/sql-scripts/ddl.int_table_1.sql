-- Orders that still stand: the cancelled ones are left out.
CREATE TABLE IF NOT EXISTS int_table_1 (
    order_id  STRING NOT NULL,
    customer  STRING,
    placed_on DATE,
    status    STRING,
    PRIMARY KEY (order_id) NOT ENFORCED
) DISTRIBUTED BY HASH(order_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
