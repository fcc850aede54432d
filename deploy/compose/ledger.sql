-- The ledger's own database and user, beside Temporal's.
CREATE USER headgate PASSWORD 'headgate';
CREATE DATABASE headgate OWNER headgate;
