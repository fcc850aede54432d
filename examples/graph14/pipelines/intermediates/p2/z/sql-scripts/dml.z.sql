INSERT INTO z
SELECT
    y.y_id AS reading_id,
    x.station_name,
    x.region,
    y.celsius,
    x.max_celsius
FROM y
INNER JOIN x ON y.x_id = x.x_id;
