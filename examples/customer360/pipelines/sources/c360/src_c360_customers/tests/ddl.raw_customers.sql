-- Customers as the shop system sends them: a message for each registration and for each change.
CREATE TABLE IF NOT EXISTS raw_customers (
    customer_id       STRING NOT NULL,
    first_name        STRING,
    last_name         STRING,
    email             STRING,
    city              STRING,
    country           STRING,
    birth_date        DATE,
    marketing_consent BOOLEAN,
    registered_at     TIMESTAMP(3)
) DISTRIBUTED BY HASH(customer_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
