-- Orders, the last message of each.
CREATE TABLE IF NOT EXISTS src_sample_orders (
    order_id STRING NOT NULL,
    customer STRING,
    amount   DECIMAL(12, 2),
    PRIMARY KEY (order_id) NOT ENFORCED
) DISTRIBUTED BY HASH(order_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert'
);
