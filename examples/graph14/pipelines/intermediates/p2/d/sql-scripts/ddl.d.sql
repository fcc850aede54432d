-- How far each reading is from the limit of its station.
CREATE TABLE IF NOT EXISTS d (
    reading_id         STRING NOT NULL,
    station_name       STRING,
    celsius            INT,
    celsius_over_limit INT,
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
