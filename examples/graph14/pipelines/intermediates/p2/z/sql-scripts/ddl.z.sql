-- Readings with the station that they were taken at.
CREATE TABLE IF NOT EXISTS z (
    reading_id   STRING NOT NULL,
    station_name STRING,
    region       STRING,
    celsius      INT,
    max_celsius  INT,
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
