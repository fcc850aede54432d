-- All readings, those of thermometers and those by hand.
CREATE TABLE IF NOT EXISTS c (
    reading_id   STRING NOT NULL,
    station_name STRING,
    celsius      INT,
    taken        STRING,
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
