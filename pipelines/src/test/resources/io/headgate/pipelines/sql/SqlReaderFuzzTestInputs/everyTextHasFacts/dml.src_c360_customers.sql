/* Keeps the latest row of each customer.
   LEFT JOIN in a comment joins nothing. */
INSERT INTO src_c360_customers
WITH relevant AS (
    SELECT *, `$rowtime` AS received
    FROM `c360-env`.`c360-cluster`.`raw_c360_customers`
    WHERE customer_id IS NOT NULL AND email <> 'GROUP BY'
),
ranked AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY received DESC) AS position_no
    FROM relevant
)
SELECT customer_id, full_name, email, ROW(street, city, zip), MAP['a', ARRAY['b']], credit_limit, updated_at
FROM ranked
WHERE position_no = 1;
