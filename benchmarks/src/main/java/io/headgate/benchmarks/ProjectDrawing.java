package io.headgate.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Draws the tables of a project from its seed: products of forty tables, each with sources, intermediates, facts and views. Tables
 * read tables of their own product that were drawn before, and now and then a source of the product {@code common}; so there are
 * no cycles, and paths do not grow longer with the number of products.
 */
final class ProjectDrawing {
    private static final int PRODUCT_SIZE = 40;
    private static final int SOURCES = 12;
    private static final int INTERMEDIATES = 18;
    private static final int FACTS = 7;
    private static final List<String> TOPICS =
            List.of("orders", "payments", "parcels", "visits", "claims", "meters", "members", "stock");

    private static final List<QueryForm> FORMS = List.of(QueryForm.values());

    private final Random random;
    private final int mostParents;
    private final List<GeneratedTable> commonSources = new ArrayList<>();

    private ProjectDrawing(ProjectShape shape) {
        this.random = new Random(shape.seed());
        this.mostParents = shape.mostParents();
    }

    /** The tables, each after those that it reads. */
    static List<GeneratedTable> draw(ProjectShape shape) {
        ProjectDrawing drawing = new ProjectDrawing(shape);
        List<GeneratedTable> tables = new ArrayList<>(shape.tables());
        for (int product = 0; tables.size() < shape.tables(); product++) {
            tables.addAll(drawing.product(product, Math.min(PRODUCT_SIZE, shape.tables() - tables.size())));
        }
        return tables;
    }

    private List<GeneratedTable> product(int number, int size) {
        String product = number == 0 ? "common" : String.format(Locale.ROOT, "p%03d", number);
        List<GeneratedTable> drawn = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Layer layer = layer(i);
            String name = layer.tableName(product, TOPICS.get(random.nextInt(TOPICS.size())), i);
            drawn.add(layer == Layer.SOURCE ? source(name, product) : reader(name, product, layer, drawn));
        }
        if (number == 0) {
            commonSources.addAll(of(Layer.SOURCE, drawn));
        }
        return drawn;
    }

    private static Layer layer(int position) {
        if (position < SOURCES) {
            return Layer.SOURCE;
        }
        if (position < SOURCES + INTERMEDIATES) {
            return Layer.INTERMEDIATE;
        }
        return position < SOURCES + INTERMEDIATES + FACTS ? Layer.FACT : Layer.VIEW;
    }

    private GeneratedTable source(String name, String product) {
        String raw = GeneratedTable.rawTopic(name);
        List<TableColumn> columns = ColumnPool.draw(random);
        boolean upsert = random.nextInt(3) > 0;
        GeneratedQuery query = upsert ? SourceQuery.lastOfEachKey(raw, columns) : SourceQuery.filter(raw, columns);
        return new GeneratedTable(name, product, Layer.SOURCE, List.of(raw), upsert, query);
    }

    private GeneratedTable reader(String name, String product, Layer layer, List<GeneratedTable> drawn) {
        List<GeneratedTable> candidates =
                switch (layer) {
                    case SOURCE, INTERMEDIATE -> new ArrayList<>(drawn);
                    case FACT -> of(Layer.INTERMEDIATE, drawn);
                    case VIEW -> of(Layer.FACT, drawn);
                };
        List<GeneratedTable> parents = new ArrayList<>();
        int wanted = 2 + random.nextInt(mostParents - 1);
        if (!commonSources.isEmpty() && random.nextInt(10) == 0) {
            parents.add(commonSources.get(random.nextInt(commonSources.size())));
        }
        while (parents.size() < wanted) {
            parents.add(candidates.remove(random.nextInt(candidates.size())));
        }
        QueryForm form = FORMS.get(random.nextInt(FORMS.size()));
        List<String> reads = parents.stream().map(GeneratedTable::name).toList();
        return new GeneratedTable(name, product, layer, reads, true, CombiningQuery.of(form, parents));
    }

    private static List<GeneratedTable> of(Layer layer, List<GeneratedTable> tables) {
        return new ArrayList<>(
                tables.stream().filter(table -> table.layer() == layer).toList());
    }
}
