-- A filter over an append table, so it holds no state.
INSERT INTO y
SELECT y_id, x_id, celsius
FROM src_y
WHERE celsius IS NOT NULL;
