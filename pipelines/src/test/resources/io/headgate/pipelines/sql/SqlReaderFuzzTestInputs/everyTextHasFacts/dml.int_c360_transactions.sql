SET 'sql.state-ttl' = '7 d';

EXECUTE STATEMENT SET
BEGIN
  INSERT INTO int_c360_transactions
  SELECT t.transaction_id, c.customer_id, t.amount, r.rate,
         CASE WHEN t.amount > 100 THEN 'big' ELSE 'small' END AS size
  FROM src_c360_transactions /*+ OPTIONS('scan.startup.mode' = 'latest-offset') */ AS t
  LEFT JOIN src_c360_customers FOR SYSTEM_TIME AS OF t.`$rowtime` AS c ON t.customer_id = c.customer_id
  INNER JOIN rates FOR SYSTEM_TIME AS OF PROCTIME() AS r ON r.currency = t.currency
  CROSS JOIN UNNEST(t.items) AS i (sku, quantity)
  WHERE t.status IN ('PAID', 'SHIPPED');

  INSERT INTO int_c360_refunds (transaction_id, amount)
  SELECT transaction_id, SUM(amount) FILTER (WHERE amount < 0)
  FROM src_c360_transactions
  GROUP BY transaction_id
  HAVING COUNT(DISTINCT currency) = 1;
END;
