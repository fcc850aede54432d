INSERT INTO src_y
SELECT y_id, x_id, celsius, battery_percent
FROM raw_y;
