package io.headgate.pipelines.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented projects that several tests share. */
public final class SampleSnapshots {
    private static final String[] LAYERS = {"sources", "intermediates", "dimensions", "facts", "views"};
    private static final String[] PREFIXES = {"src_", "int_", "dim_", "fct_", "mv_"};
    private static final String[] WORDS = {
        "orders",
        "customers",
        "payments",
        "shipments",
        "tickets",
        "sessions",
        "products",
        "returns",
        "loyalty",
        "clicks"
    };

    private SampleSnapshots() {}

    /** The fourteen tables of the golden graph p2, each source fed by an external raw table. */
    public static SnapshotFixture p2() {
        return SnapshotFixture.project("p2")
                .layer("sources", "src_x src_y src_a src_b")
                .layer("intermediates", "x y z a b c d")
                .layer("facts", "e f p")
                .product("p2", "src_x src_y src_a src_b x y z a b c d e f p")
                .edges("raw_x>src_x raw_y>src_y raw_a>src_a raw_b>src_b")
                .edges("src_y>y src_x>x src_x>a src_a>a src_b>b y>z x>z y>d z>d z>p z>c b>c d>f c>e")
                .append("src_x src_y src_a src_b y")
                .unionAll("c");
    }

    /** Seven sources, a star schema over two products, a shared dimension, a view: what a person would call a real project. */
    public static SnapshotFixture customer360() {
        return SnapshotFixture.project("customer360")
                .layer(
                        "sources",
                        "src_c360_customers src_c360_app_usage src_c360_loyalty src_c360_products src_c360_tickets "
                                + "src_c360_transactions src_c360_tx_items")
                .layer("intermediates", "int_c360_customer_transactions int_c360_support_summary")
                .layer("dimensions", "crm_dim_customers")
                .layer("facts", "c360_fct_customer_profile c360_fct_churn_risk")
                .layer("views", "c360_mv_customer_analytics")
                .product(
                        "c360",
                        "src_c360_customers src_c360_app_usage src_c360_loyalty src_c360_products src_c360_tickets "
                                + "src_c360_transactions src_c360_tx_items int_c360_customer_transactions "
                                + "int_c360_support_summary c360_fct_customer_profile c360_fct_churn_risk "
                                + "c360_mv_customer_analytics")
                .product("crm", "crm_dim_customers")
                .external("customers_raw", "crm", "crm.customers.v1")
                .edges("customers_raw>src_c360_customers app_usage_raw>src_c360_app_usage "
                        + "loyalty_program_raw>src_c360_loyalty products_raw>src_c360_products "
                        + "support_ticket_raw>src_c360_tickets transactions_raw>src_c360_transactions "
                        + "tx_items_raw>src_c360_tx_items")
                .edges("src_c360_customers>int_c360_customer_transactions "
                        + "src_c360_transactions>int_c360_customer_transactions "
                        + "src_c360_tx_items>int_c360_customer_transactions "
                        + "src_c360_products>int_c360_customer_transactions "
                        + "src_c360_tickets>int_c360_support_summary src_c360_customers>crm_dim_customers "
                        + "src_c360_loyalty>crm_dim_customers "
                        + "int_c360_customer_transactions>c360_fct_customer_profile "
                        + "int_c360_support_summary>c360_fct_customer_profile "
                        + "crm_dim_customers>c360_fct_customer_profile "
                        + "src_c360_app_usage>c360_fct_customer_profile "
                        + "int_c360_support_summary>c360_fct_churn_risk crm_dim_customers>c360_fct_churn_risk "
                        + "c360_fct_customer_profile>c360_mv_customer_analytics")
                .append("src_c360_app_usage src_c360_transactions src_c360_tx_items")
                .views("c360_mv_customer_analytics");
    }

    /** {@code count} tables over five layers, one to three parents each, always the same for the same arguments. */
    public static SnapshotFixture random(int count, long seed) {
        Random random = new Random(seed);
        SnapshotFixture fixture = SnapshotFixture.project("random" + count);
        List<String> earlier = new ArrayList<>();
        int products = Math.max(2, Math.min(8, count / 12));
        for (int i = 0; i < count; i++) {
            int layer = Math.min(LAYERS.length - 1, i * LAYERS.length / count);
            String product = "p" + (1 + random.nextInt(products));
            String word = WORDS[random.nextInt(WORDS.length)];
            String name = PREFIXES[layer] + product + "_" + word + "_" + i;
            fixture.table(LAYERS[layer], product, name);
            if (layer == 0) {
                fixture.edge("raw_" + word + "_" + i, name).append(random.nextInt(2) == 0 ? name : "");
            }
            int reads = layer == 0 ? 0 : 1 + random.nextInt(3);
            for (int r = 0; r < reads; r++) {
                int reach = Math.min(earlier.size(), Math.max(4, count / 4));
                fixture.edge(earlier.get(earlier.size() - 1 - random.nextInt(reach)), name);
            }
            earlier.add(name);
        }
        return fixture;
    }
}
