package io.headgate.lab.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.flink.table.catalog.CatalogFunction;
import org.apache.flink.table.catalog.ObjectPath;

/** The functions of a catalog by database and name, kept in its file. Case does not matter in the name of a function. */
final class CatalogFunctions {
    private final CatalogFiles files;
    private final SortedMap<String, CatalogFunction> functions = new ConcurrentSkipListMap<>();

    CatalogFunctions(CatalogFiles files, SortedMap<ObjectPath, CatalogFunction> known) {
        this.files = files;
        known.forEach((path, function) -> functions.put(key(path), function));
    }

    private static String key(ObjectPath path) {
        return path.getDatabaseName() + "." + path.getObjectName().toLowerCase(Locale.ROOT);
    }

    private static ObjectPath stored(ObjectPath path) {
        return new ObjectPath(path.getDatabaseName(), path.getObjectName().toLowerCase(Locale.ROOT));
    }

    Optional<CatalogFunction> find(ObjectPath path) {
        return Optional.ofNullable(functions.get(key(path)));
    }

    synchronized void put(ObjectPath path, CatalogFunction function) {
        files.writeFunction(stored(path), function);
        functions.put(key(path), function);
    }

    synchronized void remove(ObjectPath path) {
        files.deleteFunction(stored(path));
        functions.remove(key(path));
    }

    /** The names of a database's functions. */
    List<String> names(String database) {
        String prefix = database + ".";
        return functions.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }
}
