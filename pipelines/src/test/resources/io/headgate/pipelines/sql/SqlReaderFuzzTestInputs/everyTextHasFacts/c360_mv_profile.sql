CREATE OR ALTER MATERIALIZED TABLE c360_mv_profile (
  PRIMARY KEY (customer_id) NOT ENFORCED
)
DISTRIBUTED BY HASH(customer_id) INTO 2 BUCKETS
WITH ('changelog.mode' = 'upsert')
START_MODE = FROM_BEGINNING
AS SELECT c.customer_id, MAX(t.amount) AS biggest, LISTAGG(DISTINCT t.sku) AS skus
FROM src_c360_customers c, int_c360_transactions t
WHERE c.customer_id = t.customer_id
GROUP BY c.customer_id;

CREATE VIEW c360_view_top AS
SELECT * FROM c360_mv_profile ORDER BY biggest DESC LIMIT 10;
