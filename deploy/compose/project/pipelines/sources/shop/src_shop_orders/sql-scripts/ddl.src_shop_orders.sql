-- Orders as the shop writes them into the topic; no statement of ours fills it.
CREATE TABLE IF NOT EXISTS src_shop_orders (
    order_id    STRING NOT NULL,
    customer_id STRING,
    amount      DECIMAL(10, 2),
    state       STRING
) DISTRIBUTED BY HASH(order_id) INTO 2 BUCKETS
WITH (
    'connector' = 'kafka',
    'topic' = 'src_shop_orders',
    'properties.bootstrap.servers' = 'kafka:9092',
    'scan.startup.mode' = 'earliest-offset',
    'key.format' = 'json',
    'key.fields' = 'order_id',
    'value.format' = 'json'
);
