-- Lines of orders as the shop sends them, fed from outside the project.
CREATE TABLE IF NOT EXISTS raw_table_2 (
    order_id    STRING NOT NULL,
    line_number INT NOT NULL,
    article     STRING,
    quantity    INT,
    unit_price  DECIMAL(10, 2)
) DISTRIBUTED BY HASH(order_id, line_number) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
