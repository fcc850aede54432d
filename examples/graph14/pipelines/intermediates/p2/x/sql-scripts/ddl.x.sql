-- Stations as last announced: the later row of a key replaces the earlier one.
CREATE TABLE IF NOT EXISTS x (
    x_id         STRING NOT NULL,
    station_name STRING,
    region       STRING,
    max_celsius  INT,
    PRIMARY KEY (x_id) NOT ENFORCED
) DISTRIBUTED BY HASH(x_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
