-- Four inspections; a4 names a station that nobody knows.
INSERT INTO raw_a (a_id, x_id, inspector, passed) VALUES
    ('a1', 'x1', 'Okafor', TRUE),
    ('a2', 'x2', 'Lindqvist', FALSE),
    ('a3', 'x4', 'Okafor', TRUE),
    ('a4', 'x8', 'Moreau', TRUE);
