-- Tickets of the support desk as they are now.
CREATE TABLE IF NOT EXISTS src_c360_support_tickets (
    ticket_id    STRING NOT NULL,
    customer_id  STRING,
    channel      STRING,
    category     STRING,
    priority     STRING,
    status       STRING,
    satisfaction INT,
    opened_at    TIMESTAMP(3),
    PRIMARY KEY (ticket_id) NOT ENFORCED
) DISTRIBUTED BY HASH(ticket_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'upsert',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'compact',
    'kafka.retention.time' = '0'
);
