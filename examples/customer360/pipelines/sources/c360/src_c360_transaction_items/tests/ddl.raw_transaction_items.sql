-- Lines of purchases: a message for each line and for each correction of one.
CREATE TABLE IF NOT EXISTS raw_transaction_items (
    transaction_id   STRING NOT NULL,
    line_number      INT NOT NULL,
    product_id       STRING,
    quantity         INT,
    unit_price       DECIMAL(10, 2),
    discount_percent INT
) DISTRIBUTED BY HASH(transaction_id, line_number) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
