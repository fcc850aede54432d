INSERT INTO src_x
SELECT x_id, station_name, region, max_celsius
FROM raw_x;
