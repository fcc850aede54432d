-- The catalogue: a message for each product and for each change of one.
CREATE TABLE IF NOT EXISTS raw_products (
    product_id   STRING NOT NULL,
    product_name STRING,
    category     STRING,
    brand        STRING,
    list_price   DECIMAL(10, 2),
    is_active    BOOLEAN
) DISTRIBUTED BY HASH(product_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
