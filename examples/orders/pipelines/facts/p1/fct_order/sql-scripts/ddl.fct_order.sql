-- Orders with what they come to; an order without lines comes to nothing.
CREATE TABLE IF NOT EXISTS fct_order (
    order_id        STRING NOT NULL,
    customer        STRING,
    placed_on       DATE,
    status          STRING,
    number_of_lines BIGINT,
    amount          DECIMAL(12, 2),
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
