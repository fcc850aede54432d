-- Readings with a verdict: is the station too hot?
CREATE TABLE IF NOT EXISTS f (
    reading_id         STRING NOT NULL,
    station_name       STRING,
    celsius_over_limit INT,
    is_alarm           BOOLEAN,
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
