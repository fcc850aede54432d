-- Customers as they come from the CRM, one row per change.
CREATE TABLE IF NOT EXISTS src_c360_customers (
    customer_id   STRING NOT NULL,
    full_name     STRING COMMENT 'as it''s written',
    email         STRING,
    address       ROW<street STRING, city STRING, zip VARCHAR(10)>,
    preferences   MAP<STRING, ARRAY<STRING>>,
    credit_limit  DECIMAL(12, 2),
    updated_at    TIMESTAMP_LTZ(3),
    `headers`     MAP<STRING, BYTES> METADATA,
    name_upper    AS UPPER(full_name),
    PRIMARY KEY (customer_id) NOT ENFORCED,
    WATERMARK FOR updated_at AS updated_at - INTERVAL '5' SECOND
) COMMENT 'customers; deduplicated'
DISTRIBUTED BY HASH(customer_id) INTO 4 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'avro-registry',
    'value.format' = 'avro-registry',
    'kafka.cleanup-policy' = 'compact',
    'scan.startup.mode' = 'earliest-offset'
);
