-- Readings that people took by hand.
CREATE TABLE IF NOT EXISTS src_b (
    b_id         STRING NOT NULL,
    station_name STRING,
    celsius      INT,
    taken_by     STRING
) DISTRIBUTED BY HASH(b_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
