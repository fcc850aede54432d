-- 12 members in 16 messages: C001 and C006 collect points and move up, C009 is sent twice.
INSERT INTO raw_customer_loyalty (customer_id, tier, points_balance, enrolled_on) VALUES
    ('C001', 'bronze', 210, DATE '2025-02-24'),
    ('C002', 'gold', 640, DATE '2025-02-17'),
    ('C003', 'silver', 70, DATE '2025-06-19'),
    ('C005', 'silver', 890, DATE '2025-06-09'),
    ('C006', 'bronze', 790, DATE '2025-04-30'),
    ('C007', 'silver', 370, DATE '2025-04-02'),
    ('C008', 'silver', 540, DATE '2025-08-31'),
    ('C009', 'gold', 140, DATE '2025-04-16'),
    ('C010', 'gold', 170, DATE '2025-07-31'),
    ('C012', 'bronze', 850, DATE '2025-10-11'),
    ('C013', 'bronze', 280, DATE '2025-02-09'),
    ('C014', 'gold', 840, DATE '2025-03-08'),
    ('C001', 'platinum', 2150, DATE '2025-02-24'),
    ('C006', 'gold', 980, DATE '2025-04-30'),
    ('C006', 'gold', 1040, DATE '2025-04-30'),
    ('C009', 'gold', 140, DATE '2025-04-16');
