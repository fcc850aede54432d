-- Lines of orders, the last message of each.
CREATE TABLE IF NOT EXISTS src_table_2 (
    order_id    STRING NOT NULL,
    line_number INT NOT NULL,
    article     STRING,
    quantity    INT,
    unit_price  DECIMAL(10, 2),
    PRIMARY KEY (order_id, line_number) NOT ENFORCED
) DISTRIBUTED BY HASH(order_id, line_number) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
