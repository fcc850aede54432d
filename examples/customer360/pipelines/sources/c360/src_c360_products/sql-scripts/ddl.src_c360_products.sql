-- The catalogue as it is now.
CREATE TABLE IF NOT EXISTS src_c360_products (
    product_id   STRING NOT NULL,
    product_name STRING,
    category     STRING,
    brand        STRING,
    list_price   DECIMAL(10, 2),
    is_active    BOOLEAN,
    PRIMARY KEY (product_id) NOT ENFORCED
) DISTRIBUTED BY HASH(product_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
