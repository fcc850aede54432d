CREATE TABLE IF NOT EXISTS int_shop_paid_orders (
    order_id    STRING NOT NULL,
    customer_id STRING NOT NULL,
    amount      DECIMAL(10, 2)
) DISTRIBUTED BY HASH(order_id) INTO 2 BUCKETS
WITH (
    'connector' = 'kafka',
    'topic' = 'int_shop_paid_orders',
    'properties.bootstrap.servers' = 'kafka:9092',
    'scan.startup.mode' = 'earliest-offset',
    'key.format' = 'json',
    'key.fields' = 'order_id',
    'value.format' = 'json'
);
