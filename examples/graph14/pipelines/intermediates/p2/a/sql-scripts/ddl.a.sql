-- Inspections with the station that was inspected.
CREATE TABLE IF NOT EXISTS a (
    a_id         STRING NOT NULL,
    station_name STRING,
    inspector    STRING,
    passed       BOOLEAN,
    PRIMARY KEY (a_id) NOT ENFORCED
) DISTRIBUTED BY HASH(a_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
