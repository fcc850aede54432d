INSERT INTO c
SELECT reading_id, station_name, celsius, 'by thermometer' AS taken
FROM z
UNION ALL
SELECT reading_id, station_name, celsius, 'by hand' AS taken
FROM b;
