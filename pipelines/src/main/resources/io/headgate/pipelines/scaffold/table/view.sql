-- What the rows of {{table}} are. Replace the example rows by the query.
CREATE VIEW IF NOT EXISTS {{name}} AS
SELECT id, label
FROM (VALUES ('1', 'example')) AS example (id, label);
