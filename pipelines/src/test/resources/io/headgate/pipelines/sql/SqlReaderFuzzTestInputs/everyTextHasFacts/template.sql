{% if target == 'dev' %}
INSERT INTO ${env}_orders SELECT * FROM {{ ref('src_orders') }} WHERE tenant = '{{ tenant }}';
{% endif %}
CREATE TABLE t (a INT DEFAULT 3, b STRING);
