CREATE TABLE c360_fct_usage (
  window_start TIMESTAMP(3), customer_id STRING, events BIGINT,
  PRIMARY KEY (window_start, customer_id) NOT ENFORCED,
  WATERMARK FOR $rowtime AS $rowtime - INTERVAL '10' SECOND
) WITH ('changelog.mode' = 'upsert');

INSERT INTO c360_fct_usage
SELECT window_start, customer_id, COUNT(*) AS events
FROM TABLE(HOP(DATA => TABLE src_c360_app_usage, TIMECOL => DESCRIPTOR(`$rowtime`),
               SLIDE => INTERVAL '5' MINUTES, SIZE => INTERVAL '1' HOUR))
GROUP BY window_start, window_end, customer_id
UNION ALL
SELECT window_start, customer_id, 0
FROM TABLE(TUMBLE(TABLE archive, DESCRIPTOR(ts), INTERVAL '1' DAY)), LATERAL TABLE(split(tags)) AS s (tag)
WHERE EXISTS (SELECT 1 FROM c360_dim_groups g WHERE g.tag = s.tag) AND customer_id NOT IN (SELECT id FROM blocked);
