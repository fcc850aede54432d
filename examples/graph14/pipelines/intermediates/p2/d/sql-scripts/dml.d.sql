INSERT INTO d
SELECT
    z.reading_id,
    z.station_name,
    y.celsius,
    y.celsius - z.max_celsius AS celsius_over_limit
FROM y
INNER JOIN z ON y.y_id = z.reading_id;
