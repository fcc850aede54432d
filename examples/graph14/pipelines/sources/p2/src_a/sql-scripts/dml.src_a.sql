INSERT INTO src_a
SELECT a_id, x_id, inspector, passed
FROM raw_a;
