-- Readings as they are published to others.
CREATE TABLE IF NOT EXISTS p (
    reading_id STRING NOT NULL,
    label      STRING,
    celsius    INT,
    PRIMARY KEY (reading_id) NOT ENFORCED
) DISTRIBUTED BY HASH(reading_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
