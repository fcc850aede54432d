-- What the rows of {{table}} are.
CREATE TABLE IF NOT EXISTS {{name}} (
    id    STRING NOT NULL,
    label STRING,
    PRIMARY KEY (id) NOT ENFORCED
) DISTRIBUTED BY HASH(id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert'
);
