package io.headgate.lab.dialect;

import java.util.List;
import org.apache.flink.table.catalog.CatalogFunction;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.exceptions.DatabaseNotExistException;
import org.apache.flink.table.catalog.exceptions.FunctionAlreadyExistException;
import org.apache.flink.table.catalog.exceptions.FunctionNotExistException;

/** The functions of the lab's catalog, and its names: the database answers to its id too ({@code lkc-...}), as in Confluent Cloud. */
abstract class FunctionsCatalog extends GenericInMemoryCatalog {
    private final String databaseId;
    private final CatalogFunctions functions;

    FunctionsCatalog(String name, String database, String databaseId, CatalogFunctions functions) {
        super(name, database);
        this.databaseId = databaseId;
        this.functions = functions;
    }

    final CatalogFunctions functions() {
        return functions;
    }

    /** The database's name, whether it is given by name or by id. */
    public final String canonical(String database) {
        return database.equals(databaseId) ? getDefaultDatabase() : database;
    }

    final ObjectPath canonical(ObjectPath path) {
        return new ObjectPath(canonical(path.getDatabaseName()), path.getObjectName());
    }

    private void requireKnown(String database) throws DatabaseNotExistException {
        if (!databaseExists(database)) {
            throw new DatabaseNotExistException(getName(), database);
        }
    }

    @Override
    public List<String> listFunctions(String database) throws DatabaseNotExistException {
        requireKnown(database);
        return functions.names(canonical(database));
    }

    @Override
    public boolean functionExists(ObjectPath path) {
        return functions.find(canonical(path)).isPresent();
    }

    @Override
    public CatalogFunction getFunction(ObjectPath path) throws FunctionNotExistException {
        return functions.find(canonical(path)).orElseThrow(() -> new FunctionNotExistException(getName(), path));
    }

    @Override
    public synchronized void createFunction(ObjectPath path, CatalogFunction function, boolean ignoreIfExists)
            throws FunctionAlreadyExistException, DatabaseNotExistException {
        requireKnown(path.getDatabaseName());
        if (!functionExists(path)) {
            functions.put(canonical(path), function);
        } else if (!ignoreIfExists) {
            throw new FunctionAlreadyExistException(getName(), path);
        }
    }

    @Override
    public synchronized void alterFunction(ObjectPath path, CatalogFunction function, boolean ignoreIfNotExists)
            throws FunctionNotExistException {
        if (functionExists(path)) {
            functions.put(canonical(path), function);
        } else if (!ignoreIfNotExists) {
            throw new FunctionNotExistException(getName(), path);
        }
    }

    @Override
    public synchronized void dropFunction(ObjectPath path, boolean ignoreIfNotExists) throws FunctionNotExistException {
        if (functionExists(path)) {
            functions.remove(canonical(path));
        } else if (!ignoreIfNotExists) {
            throw new FunctionNotExistException(getName(), path);
        }
    }
}
