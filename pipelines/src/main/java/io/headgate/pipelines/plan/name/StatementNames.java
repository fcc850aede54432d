package io.headgate.pipelines.plan.name;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.PlanContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The names that Headgate gives: {@code <prefix>-<region>-<product>-<ddl|dml>-<table>}, at most 72 characters.
 *
 * <pre>{@code
 * names.dml("c360", "src_c360_customers", 1, 1);   // dev-usw2-c360-dml-src-c360-customers
 * names.dml("c360", "src_c360_customers", 1, 2);   // dev-usw2-c360-dml-src-c360-customers-2
 * }</pre>
 */
public final class StatementNames {
    public static final int LONGEST = 72;
    /** Room that every name keeps for its table, its hash and its generation. */
    private static final int LONGEST_PREFIX = 32;

    private static final int HASH = 8;

    private final String prefix;

    public StatementNames(PlanContext context) {
        String head = context.region()
                .map(region -> context.prefix() + "-" + Region.abbreviation(region))
                .orElse(context.prefix());
        prefix = clean(head);
    }

    /** Whether the part before the product leaves no room for tables. */
    public boolean prefixTooLong() {
        return prefix.length() > LONGEST_PREFIX;
    }

    /**
     * The name of a statement that writes a table.
     *
     * @param ordinal from 1; a table's second statement is 2
     * @param generation from 1; the first replacement is 2
     */
    public String dml(String product, String table, int ordinal, int generation) {
        String base = base(product, "dml", table) + (ordinal == 1 ? "" : "-s" + ordinal);
        return withSuffix(base, generation == 1 ? "" : "-" + generation);
    }

    /** The name of a statement that makes or alters a table; {@code key} tells one plan's from another's. */
    public String ddl(String product, String table, String key) {
        return withSuffix(base(product, "ddl", table), "-" + hash(key));
    }

    /** The name of a statement that drops a table. */
    public String drop(String product, String table, String key) {
        return withSuffix(base(product, "drop", table), "-" + hash(key));
    }

    /** The generation that a name has within the family of a table's statement, 0 when it is not of that family. */
    public int generation(String name, String product, String table, int ordinal) {
        if (name.equals(dml(product, table, ordinal, 1))) {
            return 1;
        }
        int dash = name.lastIndexOf('-');
        String digits = dash < 0 ? "" : name.substring(dash + 1);
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int generation = Integer.parseInt(digits);
        return generation > 1 && name.equals(dml(product, table, ordinal, generation)) ? generation : 0;
    }

    private String base(String product, String kind, String table) {
        return prefix + "-" + (product.isEmpty() ? "" : clean(product) + "-") + kind + "-" + clean(table);
    }

    private static String withSuffix(String base, String suffix) {
        int room = LONGEST - suffix.length();
        if (base.length() <= room) {
            return base + suffix;
        }
        return base.substring(0, room - HASH - 1) + "-" + hash(base) + suffix;
    }

    private static String hash(String text) {
        return Digest.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
    }

    private static String clean(String text) {
        char[] clean = text.toLowerCase(Locale.ROOT).toCharArray();
        for (int i = 0; i < clean.length; i++) {
            boolean kept = (clean[i] >= 'a' && clean[i] <= 'z') || (clean[i] >= '0' && clean[i] <= '9');
            clean[i] = kept ? clean[i] : '-';
        }
        return new String(clean);
    }
}
