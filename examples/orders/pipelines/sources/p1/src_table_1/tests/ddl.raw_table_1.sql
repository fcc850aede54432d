-- Orders as the shop sends them, fed from outside the project.
CREATE TABLE IF NOT EXISTS raw_table_1 (
    order_id  STRING NOT NULL,
    customer  STRING,
    placed_at TIMESTAMP(3),
    status    STRING
) DISTRIBUTED BY HASH(order_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
