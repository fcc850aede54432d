package io.headgate.platforms.confluent.tables;

import io.headgate.pipelines.world.ObjectKind;
import io.headgate.platforms.ResultRow;
import io.headgate.platforms.confluent.http.Gathering;
import io.headgate.platforms.confluent.identity.TableNames;
import io.headgate.platforms.confluent.queries.Questions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tables as {@code INFORMATION_SCHEMA} tells of them: four questions, put at once, for however many tables. It does not know the
 * queries of views: those are asked for one by one.
 */
public final class Catalog implements AutoCloseable {
    private static final List<String> OF_TABLES = List.of(
            "TABLE_NAME",
            "TABLE_TYPE",
            "IS_DISTRIBUTED",
            "DISTRIBUTION_BUCKETS",
            "IS_WATERMARKED",
            "WATERMARK_COLUMN",
            "WATERMARK_EXPRESSION",
            "WATERMARK_IS_HIDDEN",
            "COMMENT");
    private static final List<String> OF_COLUMNS = List.of(
            "TABLE_NAME",
            "COLUMN_NAME",
            "ORDINAL_POSITION",
            "IS_NULLABLE",
            "FULL_DATA_TYPE",
            "IS_HIDDEN",
            "IS_GENERATED",
            "GENERATION_EXPRESSION",
            "IS_METADATA",
            "METADATA_KEY",
            "IS_PERSISTED",
            "DISTRIBUTION_ORDINAL_POSITION",
            "COMMENT");
    private static final List<String> OF_OPTIONS = List.of("TABLE_NAME", "OPTION_KEY", "OPTION_VALUE");
    private static final List<String> OF_KEYS = List.of("TABLE_NAME", "COLUMN_NAME", "ORDINAL_POSITION");

    /** More than so many at once are read with all the others. */
    private static final int ALONE = 2;

    private final Questions questions;
    private final Gathering<List<String>, CatalogTable> gathered = new Gathering<>("catalog", this::find);

    public Catalog(Questions questions) {
        this.questions = questions;
    }

    /** All tables of a database, by name. */
    public List<CatalogTable> all(String catalog, String database) {
        return read(catalog, database, "");
    }

    /** One table, by its full path. Who asks at the same time as others shares the questions with them. */
    public Optional<CatalogTable> find(List<String> path) {
        return gathered.ask(path);
    }

    private Map<List<String>, CatalogTable> find(Set<List<String>> paths) {
        Map<List<String>, CatalogTable> found = new HashMap<>();
        Set<List<String>> databases = new LinkedHashSet<>();
        paths.forEach(path -> databases.add(path.subList(0, 2)));
        for (List<String> database : databases) {
            List<String> names = paths.stream()
                    .filter(path -> path.subList(0, 2).equals(database))
                    .map(path -> path.get(2))
                    .toList();
            if (names.size() > ALONE) {
                put(found, database, all(database.get(0), database.get(1)));
            } else {
                for (String name : names) {
                    String only = " AND TABLE_NAME = " + DdlText.literal(name);
                    put(found, database, read(database.get(0), database.get(1), only));
                }
            }
        }
        return found;
    }

    private static void put(Map<List<String>, CatalogTable> found, List<String> database, List<CatalogTable> tables) {
        tables.forEach(table -> found.put(List.of(database.get(0), database.get(1), table.name()), table));
    }

    @Override
    public void close() {
        gathered.close();
    }

    private List<CatalogTable> read(String catalog, String database, String condition) {
        String where = " WHERE (TABLE_SCHEMA = " + DdlText.literal(database) + " OR TABLE_SCHEMA_ID = "
                + DdlText.literal(database) + ")" + condition;
        Asked tables = ask(catalog, "TABLES", OF_TABLES, where);
        Asked columns = ask(catalog, "COLUMNS", OF_COLUMNS, where);
        Asked keys = ask(catalog, "KEY_COLUMN_USAGE", OF_KEYS, where);
        Asked options = ask(catalog, "TABLE_OPTIONS", OF_OPTIONS, where);

        questions.awaitAll(List.of(tables.question(), columns.question(), keys.question(), options.question()));
        Map<String, CatalogRow> found = new TreeMap<>();
        tables.answer().forEach(row -> found.put(row.text("TABLE_NAME"), row));
        Map<String, DdlText> texts = new LinkedHashMap<>();
        found.forEach((name, row) -> texts.put(name, new DdlText(name, row)));
        ordered(columns.answer()).forEach(row -> of(row, texts).ifPresent(text -> text.column(row)));
        ordered(keys.answer()).forEach(row -> of(row, texts).ifPresent(text -> text.key(row)));
        options.answer().stream()
                .sorted(Comparator.comparing(row -> row.text("OPTION_KEY")))
                .forEach(row -> of(row, texts).ifPresent(text -> text.option(row)));
        return tables(catalog, database, found, texts);
    }

    private List<CatalogTable> tables(
            String catalog, String database, Map<String, CatalogRow> found, Map<String, DdlText> texts) {
        Map<String, Questions.Question> views = new LinkedHashMap<>();
        List<CatalogTable> tables = new ArrayList<>();
        for (Map.Entry<String, CatalogRow> entry : found.entrySet()) {
            String name = entry.getKey();
            ObjectKind kind = kind(entry.getValue().text("TABLE_TYPE"));
            switch (kind) {
                case TABLE, MATERIALIZED_TABLE ->
                    tables.add(new CatalogTable(
                            name,
                            kind,
                            texts.getOrDefault(name, new DdlText(name, entry.getValue()))
                                    .text()));
                case VIEW ->
                    views.put(
                            name,
                            questions.ask("SHOW CREATE VIEW " + TableNames.quoted(List.of(catalog, database, name))));
            }
        }
        questions.awaitAll(views.values());
        views.forEach((name, question) -> {
            CatalogRow row = new CatalogRow(List.of("ddl"), question.answer().get(0));
            tables.add(new CatalogTable(name, ObjectKind.VIEW, row.text("ddl")));
        });
        tables.sort(Comparator.comparing(CatalogTable::name));
        return tables;
    }

    private static Optional<DdlText> of(CatalogRow row, Map<String, DdlText> texts) {
        return Optional.ofNullable(texts.get(row.text("TABLE_NAME")));
    }

    private static List<CatalogRow> ordered(List<CatalogRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> row.number("ORDINAL_POSITION")))
                .toList();
    }

    private static ObjectKind kind(String type) {
        if (type.contains("MATERIALIZED")) {
            return ObjectKind.MATERIALIZED_TABLE;
        }
        return type.contains("VIEW") ? ObjectKind.VIEW : ObjectKind.TABLE;
    }

    private Asked ask(String catalog, String view, List<String> columns, String where) {
        String from = TableNames.quoted(List.of(catalog, "INFORMATION_SCHEMA", view));
        String sql =
                "SELECT " + columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "))
                        + " FROM " + from + where;
        return new Asked(questions.ask(sql), columns);
    }

    /** A question that was put, with the columns of its answer. */
    private record Asked(Questions.Question question, List<String> columns) {
        List<CatalogRow> answer() {
            List<CatalogRow> rows = new ArrayList<>();
            for (ResultRow row : question.answer()) {
                rows.add(new CatalogRow(columns, row));
            }
            return rows;
        }
    }
}
