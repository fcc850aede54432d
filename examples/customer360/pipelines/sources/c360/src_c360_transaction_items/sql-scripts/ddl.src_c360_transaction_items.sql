-- Lines of purchases as they are now.
CREATE TABLE IF NOT EXISTS src_c360_transaction_items (
    transaction_id   STRING NOT NULL,
    line_number      INT NOT NULL,
    product_id       STRING,
    quantity         INT,
    unit_price       DECIMAL(10, 2),
    discount_percent INT,
    PRIMARY KEY (transaction_id, line_number) NOT ENFORCED
) DISTRIBUTED BY HASH(transaction_id, line_number) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
