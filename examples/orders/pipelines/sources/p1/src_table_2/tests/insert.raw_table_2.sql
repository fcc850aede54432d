-- Six lines of four orders in eight messages: two lines are sent again with another quantity; o5 has no lines yet.
INSERT INTO raw_table_2 (order_id, line_number, article, quantity, unit_price) VALUES
    ('o1', 1, 'kettle', 1, 39.90),
    ('o1', 2, 'tea towel', 4, 5.25),
    ('o2', 1, 'lamp', 2, 24.00),
    ('o3', 1, 'chair', 6, 59.00),
    ('o4', 1, 'teapot', 1, 28.50),
    ('o4', 2, 'cup', 3, 6.20),
    ('o2', 1, 'lamp', 3, 24.00),
    ('o4', 2, 'cup', 6, 6.20);
