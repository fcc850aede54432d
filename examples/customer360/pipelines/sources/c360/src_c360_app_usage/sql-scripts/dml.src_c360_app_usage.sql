-- Kept free of state on purpose: a new version of this statement takes over exactly where the old one stopped.
INSERT INTO src_c360_app_usage
SELECT
    event_id,
    customer_id,
    session_id,
    device,
    screen,
    seconds,
    occurred_at
FROM raw_app_usage
WHERE customer_id IS NOT NULL
    AND seconds > 0
    AND device <> 'probe';
