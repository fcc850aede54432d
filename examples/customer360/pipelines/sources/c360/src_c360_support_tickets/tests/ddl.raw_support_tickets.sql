-- Tickets of the support desk: a message for each change of a ticket.
CREATE TABLE IF NOT EXISTS raw_support_tickets (
    ticket_id    STRING NOT NULL,
    customer_id  STRING,
    channel      STRING,
    category     STRING,
    priority     STRING,
    status       STRING,
    satisfaction INT,
    opened_at    TIMESTAMP(3)
) DISTRIBUTED BY HASH(ticket_id) INTO 1 BUCKETS
WITH (
    'changelog.mode' = 'append',
    'key.format' = 'json-registry',
    'value.format' = 'json-registry',
    'value.fields-include' = 'all',
    'kafka.cleanup-policy' = 'delete',
    'kafka.retention.time' = '0'
);
