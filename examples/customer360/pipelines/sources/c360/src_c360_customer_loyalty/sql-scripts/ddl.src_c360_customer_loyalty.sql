-- Members of the loyalty programme as they are now.
CREATE TABLE IF NOT EXISTS src_c360_customer_loyalty (
    customer_id    STRING NOT NULL,
    tier           STRING,
    points_balance INT,
    enrolled_on    DATE,
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
