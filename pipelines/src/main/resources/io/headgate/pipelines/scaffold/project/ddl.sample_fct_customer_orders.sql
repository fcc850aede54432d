-- What each customer has ordered.
CREATE TABLE IF NOT EXISTS sample_fct_customer_orders (
    customer         STRING NOT NULL,
    number_of_orders BIGINT,
    amount           DECIMAL(12, 2),
    PRIMARY KEY (customer) NOT ENFORCED
) DISTRIBUTED BY HASH(customer) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert'
);
