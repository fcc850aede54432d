-- Amounts are those of the day of purchase: the price stands on the line, the catalogue gives name and category only.
INSERT INTO int_c360_customer_transactions
SELECT
    i.transaction_id,
    i.line_number,
    t.customer_id,
    c.country AS customer_country,
    t.channel,
    t.ordered_at,
    i.product_id,
    p.product_name,
    p.category,
    i.quantity,
    CAST(ROUND(i.quantity * i.unit_price * (100 - i.discount_percent) * 0.01, 2) AS DECIMAL(12, 2)) AS amount
FROM src_c360_transaction_items AS i
INNER JOIN src_c360_transactions AS t ON i.transaction_id = t.transaction_id
INNER JOIN src_c360_products AS p ON i.product_id = p.product_id
INNER JOIN src_c360_customers AS c ON t.customer_id = c.customer_id
WHERE t.status IN ('paid', 'shipped');
