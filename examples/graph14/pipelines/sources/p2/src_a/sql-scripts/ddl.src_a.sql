-- Inspections of stations.
CREATE TABLE IF NOT EXISTS src_a (
    a_id      STRING NOT NULL,
    x_id      STRING,
    inspector STRING,
    passed    BOOLEAN
) DISTRIBUTED BY HASH(a_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
