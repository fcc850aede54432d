INSERT INTO a
SELECT inspection.a_id, station.station_name, inspection.inspector, inspection.passed
FROM src_a AS inspection
INNER JOIN src_x AS station ON inspection.x_id = station.x_id;
