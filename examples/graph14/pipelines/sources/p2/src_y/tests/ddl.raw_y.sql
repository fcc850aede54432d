-- Readings of the thermometers, fed from outside the project.
CREATE TABLE IF NOT EXISTS raw_y (
    y_id            STRING NOT NULL,
    x_id            STRING,
    celsius         INT,
    battery_percent INT
) DISTRIBUTED BY HASH(y_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
