package io.headgate.platforms.confluent.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a table is called in a world: plain in the environment's own catalog and database, else dotted. Names and ids of catalog
 * and database mean the same.
 */
public final class TableNames {
    public static final String CATALOG = "sql.current-catalog";
    public static final String DATABASE = "sql.current-database";

    private final Identity identity;

    public TableNames(Identity identity) {
        this.identity = identity;
    }

    /**
     * The name in a world.
     *
     * @param path the name as written, unquoted
     * @param properties of the statement that it is written in: they may change where plain names lie
     */
    public String of(List<String> path, Map<String, String> properties) {
        List<String> full = full(path, properties);
        if (home(full)) {
            return path.get(path.size() - 1);
        }
        if (path.size() > 1) {
            return String.join(".", path);
        }
        return isCatalog(full.get(0)) ? full.get(1) + "." + full.get(2) : String.join(".", full);
    }

    /** Whether a plain name stands for a table of the environment's own database. */
    public boolean home(List<String> path, Map<String, String> properties) {
        return home(full(path, properties));
    }

    /** The places where a world's name may lie, the most likely first: dots may be part of a plain name. */
    public List<List<String>> candidates(String table) {
        List<List<String>> candidates = new ArrayList<>();
        candidates.add(List.of(identity.catalog(), identity.database(), table));
        List<String> parts = List.of(table.split("\\.", -1));
        if (parts.size() == 2) {
            candidates.add(List.of(identity.catalog(), parts.get(0), parts.get(1)));
        } else if (parts.size() == 3) {
            candidates.add(parts);
        }
        return candidates;
    }

    /** A name as SQL takes it. */
    public static String quoted(List<String> path) {
        return path.stream().map(part -> "`" + part.replace("`", "``") + "`").collect(Collectors.joining("."));
    }

    private List<String> full(List<String> path, Map<String, String> properties) {
        String catalog = properties.getOrDefault(CATALOG, identity.catalog());
        String database = properties.getOrDefault(DATABASE, identity.database());
        return switch (path.size()) {
            case 1 -> List.of(catalog, database, path.get(0));
            case 2 -> List.of(catalog, path.get(0), path.get(1));
            default -> path;
        };
    }

    private boolean home(List<String> full) {
        return full.size() == 3 && isCatalog(full.get(0)) && isDatabase(full.get(1));
    }

    private boolean isCatalog(String name) {
        return name.equals(identity.catalog()) || name.equals(identity.environment());
    }

    private boolean isDatabase(String name) {
        return name.equals(identity.database()) || name.equals(identity.cluster());
    }
}
