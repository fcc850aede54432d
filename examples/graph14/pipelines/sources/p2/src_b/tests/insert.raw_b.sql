-- Three readings by hand.
INSERT INTO raw_b (b_id, station_name, celsius, taken_by) VALUES
    ('b1', 'Boiler house', 84, 'night shift'),
    ('b2', 'Loading bay', 22, 'day shift'),
    ('b3', 'Cold store', 6, 'day shift');
