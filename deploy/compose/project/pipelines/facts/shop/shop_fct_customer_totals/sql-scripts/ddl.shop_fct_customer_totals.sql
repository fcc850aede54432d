CREATE TABLE IF NOT EXISTS shop_fct_customer_totals (
    customer_id STRING NOT NULL,
    orders      BIGINT,
    amount      DECIMAL(38, 2),
    PRIMARY KEY (customer_id) NOT ENFORCED
) DISTRIBUTED BY HASH(customer_id) INTO 2 BUCKETS
WITH (
    'connector' = 'upsert-kafka',
    'topic' = 'shop_fct_customer_totals',
    'properties.bootstrap.servers' = 'kafka:9092',
    'key.format' = 'json',
    'value.format' = 'json'
);
