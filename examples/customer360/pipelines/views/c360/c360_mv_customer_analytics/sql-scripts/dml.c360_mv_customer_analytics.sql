-- Engagement: 10 for each purchase, 5 for each session, 1 for each 100 points; at most 100.
INSERT INTO c360_mv_customer_analytics
WITH category_spending AS (
    SELECT customer_id, category, SUM(amount) AS spent
    FROM int_c360_customer_transactions
    GROUP BY customer_id, category
),
favourite AS (
    SELECT customer_id, category
    FROM (
        SELECT
            *,
            ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY spent DESC, category ASC) AS row_num
        FROM category_spending
    )
    WHERE row_num = 1
)
SELECT
    p.customer_id,
    p.full_name,
    p.country,
    p.loyalty_tier,
    p.total_spent,
    CAST(p.total_spent / NULLIF(p.number_of_transactions, 0) AS DECIMAL(12, 2)) AS average_basket,
    f.category AS favourite_category,
    LEAST(100, 10 * p.number_of_transactions + 5 * p.number_of_sessions + p.points_balance / 100) AS engagement_score,
    CASE
        WHEN p.number_of_transactions = 0 THEN 'prospect'
        WHEN p.total_spent >= 1000 THEN 'champion'
        WHEN p.number_of_transactions >= 3 THEN 'regular'
        ELSE 'occasional'
    END AS segment,
    p.number_of_open_tickets > 0 OR COALESCE(p.average_satisfaction, 5) < 3 AS needs_attention
FROM c360_fct_customer_profile AS p
LEFT JOIN favourite AS f ON p.customer_id = f.customer_id;
