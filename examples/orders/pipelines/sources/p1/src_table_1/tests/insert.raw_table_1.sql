-- Five orders in eight messages: o1, o2 and o3 are sent again when their status changes.
INSERT INTO raw_table_1 (order_id, customer, placed_at, status) VALUES
    ('o1', 'Amara', TIMESTAMP '2026-03-02 09:15:00', 'placed'),
    ('o2', 'Bruno', TIMESTAMP '2026-03-02 10:40:00', 'placed'),
    ('o3', 'Chiyo', TIMESTAMP '2026-03-02 11:05:00', 'placed'),
    ('o4', 'Amara', TIMESTAMP '2026-03-03 08:20:00', 'placed'),
    ('o1', 'Amara', TIMESTAMP '2026-03-02 09:15:00', 'shipped'),
    ('o5', 'Dmitri', TIMESTAMP '2026-03-03 17:55:00', 'placed'),
    ('o3', 'Chiyo', TIMESTAMP '2026-03-02 11:05:00', 'cancelled'),
    ('o2', 'Bruno', TIMESTAMP '2026-03-02 10:40:00', 'shipped');
