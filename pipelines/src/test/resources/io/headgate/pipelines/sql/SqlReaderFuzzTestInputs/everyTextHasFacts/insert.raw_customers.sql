INSERT INTO raw_c360_customers VALUES
  ('C-1', 'Ada Lovelace', 'ada@example.com', TIMESTAMP '2026-01-01 10:00:00', CAST(NULL AS STRING)),
  ('C-2', 'Zoë O''Hara', 'zoe@example.com', TIMESTAMP '2026-01-02 10:00:00', 'x -- y'),
  ('C-3', '名前 太郎', '', CURRENT_TIMESTAMP, U&'\00e9');
