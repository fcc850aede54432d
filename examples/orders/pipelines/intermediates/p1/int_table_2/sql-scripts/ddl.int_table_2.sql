-- What each order comes to.
CREATE TABLE IF NOT EXISTS int_table_2 (
    order_id           STRING NOT NULL,
    number_of_lines    BIGINT,
    number_of_articles INT,
    amount             DECIMAL(12, 2),
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
