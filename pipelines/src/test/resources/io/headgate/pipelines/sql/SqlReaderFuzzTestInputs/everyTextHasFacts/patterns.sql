INSERT INTO alerts
SELECT T.user_id, T.start_ts, T.end_ts
FROM clicks MATCH_RECOGNIZE (
  PARTITION BY user_id ORDER BY ts
  MEASURES FIRST(A.ts) AS start_ts, LAST(B.ts) AS end_ts
  ONE ROW PER MATCH AFTER MATCH SKIP PAST LAST ROW
  PATTERN (A{2,3} B+?) WITHIN INTERVAL '1' HOUR
  DEFINE A AS A.action = 'view', B AS B.action = 'buy'
) AS T
EXCEPT
SELECT user_id, a, b FROM known WHERE (SELECT MAX(x) FROM limits) > 3;
