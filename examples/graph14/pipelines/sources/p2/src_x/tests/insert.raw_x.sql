-- Five stations; x3 is announced twice, the second time with a higher limit.
INSERT INTO raw_x (x_id, station_name, region, max_celsius) VALUES
    ('x1', 'Boiler house', 'north', 90),
    ('x2', 'Cold store', 'north', 8),
    ('x3', 'Press hall', 'south', 70),
    ('x4', 'Paint shop', 'south', 35),
    ('x5', 'Loading bay', 'east', 40),
    ('x3', 'Press hall', 'south', 75);
