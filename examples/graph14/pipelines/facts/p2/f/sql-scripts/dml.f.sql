INSERT INTO f
SELECT
    reading_id,
    station_name,
    celsius_over_limit,
    celsius_over_limit > 0 AS is_alarm
FROM d;
