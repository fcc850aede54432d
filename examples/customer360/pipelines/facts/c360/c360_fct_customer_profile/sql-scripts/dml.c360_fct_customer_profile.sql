INSERT INTO c360_fct_customer_profile
WITH spending AS (
    SELECT
        customer_id,
        COUNT(DISTINCT transaction_id) AS number_of_transactions,
        SUM(quantity) AS number_of_articles,
        SUM(amount) AS total_spent,
        MAX(ordered_at) AS last_transaction_at
    FROM int_c360_customer_transactions
    GROUP BY customer_id
),
support AS (
    SELECT
        customer_id,
        COUNT(*) AS number_of_tickets,
        COUNT(*) FILTER (WHERE status = 'open') AS number_of_open_tickets,
        AVG(CAST(satisfaction AS DECIMAL(4, 2))) AS average_satisfaction
    FROM src_c360_support_tickets
    GROUP BY customer_id
),
single_events AS (
    SELECT customer_id, session_id, seconds
    FROM (
        SELECT
            *,
            ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY $rowtime DESC) AS row_num
        FROM src_c360_app_usage
    )
    WHERE row_num = 1
),
app_usage AS (
    SELECT
        customer_id,
        COUNT(DISTINCT session_id) AS number_of_sessions,
        SUM(seconds) AS seconds_in_app
    FROM single_events
    GROUP BY customer_id
)
SELECT
    c.customer_id,
    c.first_name || ' ' || c.last_name AS full_name,
    c.email,
    c.city,
    c.country,
    CAST(c.registered_at AS DATE) AS registered_on,
    COALESCE(l.tier, 'none') AS loyalty_tier,
    COALESCE(l.points_balance, 0) AS points_balance,
    COALESCE(s.number_of_transactions, 0) AS number_of_transactions,
    COALESCE(s.number_of_articles, 0) AS number_of_articles,
    CAST(COALESCE(s.total_spent, 0) AS DECIMAL(12, 2)) AS total_spent,
    s.last_transaction_at,
    COALESCE(h.number_of_tickets, 0) AS number_of_tickets,
    COALESCE(h.number_of_open_tickets, 0) AS number_of_open_tickets,
    CAST(h.average_satisfaction AS DECIMAL(4, 2)) AS average_satisfaction,
    COALESCE(u.number_of_sessions, 0) AS number_of_sessions,
    COALESCE(u.seconds_in_app, 0) AS seconds_in_app
FROM src_c360_customers AS c
LEFT JOIN src_c360_customer_loyalty AS l ON c.customer_id = l.customer_id
LEFT JOIN spending AS s ON c.customer_id = s.customer_id
LEFT JOIN support AS h ON c.customer_id = h.customer_id
LEFT JOIN app_usage AS u ON c.customer_id = u.customer_id;
