-- A projection keyed by the key of its input, so it holds no state.
INSERT INTO b
SELECT b_id AS reading_id, station_name, celsius
FROM src_b;
