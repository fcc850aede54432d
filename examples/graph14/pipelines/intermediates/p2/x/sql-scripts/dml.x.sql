-- A projection keyed by the key of its input, so it holds no state.
INSERT INTO x
SELECT x_id, station_name, UPPER(region) AS region, max_celsius
FROM src_x;
