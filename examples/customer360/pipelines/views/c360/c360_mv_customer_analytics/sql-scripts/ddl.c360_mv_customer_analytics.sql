-- One row per customer for the people in marketing and support: segment, favourite category, engagement.
CREATE TABLE IF NOT EXISTS c360_mv_customer_analytics (
    customer_id        STRING NOT NULL,
    full_name          STRING,
    country            STRING,
    loyalty_tier       STRING,
    total_spent        DECIMAL(12, 2),
    average_basket     DECIMAL(12, 2),
    favourite_category STRING,
    engagement_score   BIGINT,
    segment            STRING,
    needs_attention    BOOLEAN,
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
