-- One row per customer: who they are, what they bought, what they needed help with, how they use the app.
CREATE TABLE IF NOT EXISTS c360_fct_customer_profile (
    customer_id            STRING NOT NULL,
    full_name              STRING,
    email                  STRING,
    city                   STRING,
    country                STRING,
    registered_on          DATE,
    loyalty_tier           STRING,
    points_balance         INT,
    number_of_transactions BIGINT,
    number_of_articles     INT,
    total_spent            DECIMAL(12, 2),
    last_transaction_at    TIMESTAMP(3),
    number_of_tickets      BIGINT,
    number_of_open_tickets BIGINT,
    average_satisfaction   DECIMAL(4, 2),
    number_of_sessions     BIGINT,
    seconds_in_app         INT,
    PRIMARY KEY (customer_id) NOT ENFORCED
) DISTRIBUTED BY HASH(customer_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
