-- Customers as they are now.
CREATE TABLE IF NOT EXISTS src_c360_customers (
    customer_id       STRING NOT NULL,
    first_name        STRING,
    last_name         STRING,
    email             STRING,
    city              STRING,
    country           STRING,
    birth_date        DATE,
    marketing_consent BOOLEAN,
    registered_at     TIMESTAMP(3),
    PRIMARY KEY (customer_id) NOT ENFORCED
) DISTRIBUTED BY HASH(customer_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
