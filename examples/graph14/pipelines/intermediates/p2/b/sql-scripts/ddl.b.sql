-- Readings by hand, the last one of each number.
CREATE TABLE IF NOT EXISTS b (
    reading_id   STRING NOT NULL,
    station_name STRING,
    celsius      INT,
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
