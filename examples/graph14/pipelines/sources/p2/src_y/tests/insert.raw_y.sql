-- Nine readings: y7 names a station that nobody knows, y8 has no value.
INSERT INTO raw_y (y_id, x_id, celsius, battery_percent) VALUES
    ('y1', 'x1', 82, 97),
    ('y2', 'x1', 95, 97),
    ('y3', 'x2', 5, 64),
    ('y4', 'x2', 11, 63),
    ('y5', 'x3', 72, 88),
    ('y6', 'x4', 30, 51),
    ('y7', 'x9', 20, 12),
    ('y8', 'x4', CAST(NULL AS INT), 50),
    ('y9', 'x3', 79, 87);
