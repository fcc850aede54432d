-- Replace the example rows by the query.
INSERT INTO {{name}}
SELECT id, label
FROM (VALUES ('1', 'example')) AS example (id, label);
