INSERT INTO src_b
SELECT b_id, station_name, celsius, taken_by
FROM raw_b;
