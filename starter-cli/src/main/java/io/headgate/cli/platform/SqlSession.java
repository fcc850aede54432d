package io.headgate.cli.platform;

import io.headgate.pipelines.config.Platform;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SET, RESET and USE mean to the statements behind them. Platforms take each statement by itself, so that a script's
 * settings go along with it as properties.
 */
final class SqlSession {
    private static final Pattern SET =
            Pattern.compile("SET\\s+'((?:[^']|'')+)'\\s*=\\s*'((?:[^']|'')*)'", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESET = Pattern.compile("RESET(?:\\s+'((?:[^']|'')+)')?", Pattern.CASE_INSENSITIVE);
    private static final Pattern USE =
            Pattern.compile("USE\\s+(CATALOG\\s+)?(?:`([^`]+)`|([\\w-]+))", Pattern.CASE_INSENSITIVE);
    private static final String CATALOG = "sql.current-catalog";
    private static final String DATABASE = "sql.current-database";

    private final Platform platform;
    private final Map<String, String> properties = new TreeMap<>();

    SqlSession(Platform platform) {
        this.platform = platform;
    }

    Map<String, String> properties() {
        return Map.copyOf(properties);
    }

    /** Takes a statement to heart; what was understood, or empty when it is for the platform. */
    Optional<String> accept(String sql) {
        String statement = sql.strip();
        Matcher set = SET.matcher(statement);
        if (set.matches()) {
            String key = unescaped(set.group(1));
            properties.put(key, unescaped(set.group(2)));
            return Optional.of("'" + key + "' is set for the statements behind it");
        }
        Matcher reset = RESET.matcher(statement);
        if (reset.matches()) {
            return Optional.of(reset(reset.group(1)));
        }
        Matcher use = USE.matcher(statement);
        if (platform == Platform.CONFLUENT && use.matches()) {
            String name = use.group(2) == null ? use.group(3) : use.group(2);
            properties.put(use.group(1) == null ? DATABASE : CATALOG, name);
            return Optional.of("the statements behind it use " + name);
        }
        return Optional.empty();
    }

    private String reset(@org.jspecify.annotations.Nullable String key) {
        if (key == null) {
            properties.clear();
            return "all settings are taken back";
        }
        properties.remove(unescaped(key));
        return "'" + unescaped(key) + "' is taken back";
    }

    private static String unescaped(String literal) {
        return literal.replace("''", "'");
    }
}
