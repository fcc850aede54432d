INSERT INTO p
SELECT reading_id, station_name || ' (' || region || ')' AS label, celsius
FROM z;
