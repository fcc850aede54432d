-- Readings for the factory: every one in Fahrenheit too.
CREATE TABLE IF NOT EXISTS e (
    reading_id   STRING NOT NULL,
    station_name STRING,
    celsius      INT,
    fahrenheit   DECIMAL(6, 1),
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
