package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.sql.TableReference;
import java.util.Collection;
import java.util.List;

/**
 * Turns a name as written into the name of a table. {@code a.b.c} is {@code c} where catalog and database are an
 * environment's; else it names something outside and keeps its dots. Identifiers are case-sensitive.
 */
final class Names {
    private final Collection<List<String>> homes;

    Names(ProjectConfig config) {
        this.homes = config.homes();
    }

    String resolve(TableReference reference) {
        List<String> path = reference.path();
        return path.size() == 1 || atHome(path) ? reference.table() : String.join(".", path);
    }

    /** A project without environments has no way to say where home is: then any qualifier is taken for home. */
    private boolean atHome(List<String> path) {
        if (homes.isEmpty()) {
            return true;
        }
        String database = path.get(path.size() - 2);
        String catalog = path.size() > 2 ? path.get(path.size() - 3) : "";
        return path.size() <= 3
                && homes.stream()
                        .anyMatch(home -> home.get(1).equals(database)
                                && (catalog.isEmpty() || home.get(0).equals(catalog)));
    }
}
