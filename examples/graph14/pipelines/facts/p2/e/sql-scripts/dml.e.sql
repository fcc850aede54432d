INSERT INTO e
SELECT
    reading_id,
    station_name,
    celsius,
    CAST(celsius * 1.8 + 32 AS DECIMAL(6, 1)) AS fahrenheit,
    taken
FROM c;
