-- What people do in the app. A log: an event that was delivered twice is still there twice, the reader keeps one.
CREATE TABLE IF NOT EXISTS src_c360_app_usage (
    event_id    STRING NOT NULL,
    customer_id STRING,
    session_id  STRING,
    device      STRING,
    screen      STRING,
    seconds     INT,
    occurred_at TIMESTAMP(3)
) DISTRIBUTED BY HASH(event_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
