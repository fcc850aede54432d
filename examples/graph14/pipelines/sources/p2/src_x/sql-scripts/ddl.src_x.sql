-- Stations, one row per announcement.
CREATE TABLE IF NOT EXISTS src_x (
    x_id         STRING NOT NULL,
    station_name STRING,
    region       STRING,
    max_celsius  INT
) DISTRIBUTED BY HASH(x_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
