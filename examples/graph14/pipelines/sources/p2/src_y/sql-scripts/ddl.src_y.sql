-- Readings of the thermometers.
CREATE TABLE IF NOT EXISTS src_y (
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
