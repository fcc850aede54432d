package io.headgate.lab.internal;

import java.util.List;
import org.apache.flink.table.catalog.Catalog;
import org.apache.flink.table.catalog.CatalogFunction;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.exceptions.DatabaseNotExistException;
import org.apache.flink.table.catalog.exceptions.FunctionNotExistException;

/** An empty catalog but for the functions, which are those of another one: a compiled plan brings its tables, not its functions. */
final class FunctionsCatalog extends GenericInMemoryCatalog {
    private final Catalog functions;

    FunctionsCatalog(String name, String database, Catalog functions) {
        super(name, database);
        this.functions = functions;
    }

    @Override
    public List<String> listFunctions(String database) throws DatabaseNotExistException {
        return functions.listFunctions(database);
    }

    @Override
    public boolean functionExists(ObjectPath path) {
        return functions.functionExists(path);
    }

    @Override
    public CatalogFunction getFunction(ObjectPath path) throws FunctionNotExistException {
        return functions.getFunction(path);
    }
}
