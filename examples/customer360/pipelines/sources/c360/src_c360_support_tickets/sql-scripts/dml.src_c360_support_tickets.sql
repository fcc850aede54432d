INSERT INTO src_c360_support_tickets
SELECT
    ticket_id,
    customer_id,
    channel,
    category,
    priority,
    status,
    satisfaction,
    opened_at
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (PARTITION BY ticket_id ORDER BY $rowtime DESC) AS row_num
    FROM raw_support_tickets
)
WHERE row_num = 1;
