package io.headgate.pipelines.scaffold;

import io.headgate.pipelines.config.Layer;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The files of a new project: settings, every layer's folder, and a product {@code sample} of two tables. */
public final class ProjectScaffold {
    private static final String PRODUCT = "sample";
    private static final String KEEP = ".gitkeep";

    private final String name;
    private final ProjectType type;
    private final Map<String, String> files = new TreeMap<>();

    private ProjectScaffold(String name, ProjectType type) {
        this.name = name;
        this.type = type;
    }

    /** Contents by path relative to the project's root. */
    public static Map<String, String> files(String name, ProjectType type) {
        return files(name, type, Template.fill("project/settings.yaml", Map.of()));
    }

    /**
     * As {@link #files(String, ProjectType)}, with settings that the caller has.
     *
     * @param settings the lines of {@code headgate.yaml} from {@code common-products} on
     */
    public static Map<String, String> files(String name, ProjectType type, String settings) {
        ProjectScaffold scaffold = new ProjectScaffold(name, type);
        scaffold.settings(settings);
        scaffold.layers();
        scaffold.table("sources", "src_sample_orders");
        scaffold.table("facts", "sample_fct_customer_orders");
        return scaffold.files;
    }

    /** The settings alone, for the folder of a project that is there already. */
    public static String settingsFile(String name, String settings) {
        return new ProjectScaffold(name, ProjectType.KIMBALL).settingsText(settings);
    }

    private String settingsText(String settings) {
        return Template.fill(
                "project/headgate.yaml",
                Map.of("project", quoted(name), "layers", layersSetting(), "settings", settings));
    }

    private void settings(String settings) {
        files.put("headgate.yaml", settingsText(settings));
        files.put("README.md", Template.fill("project/README.md", Map.of("project", name)));
        files.put(".gitignore", Template.fill("project/gitignore", Map.of()));
        files.put("pipelines/seeds/external_tables.json", Template.fill("project/external_tables.json", Map.of()));
    }

    private void layers() {
        for (Layer layer : Layer.USUAL) {
            files.put("pipelines/" + folder(layer.folder()) + "/" + KEEP, "");
        }
    }

    /** The seeds belong to nobody; with data products every other layer lies inside one. */
    private String folder(String layer) {
        return switch (type) {
            case KIMBALL -> layer;
            case DATA_PRODUCT -> layer.equals("seeds") ? layer : PRODUCT + "/" + layer;
        };
    }

    private void table(String layer, String table) {
        String folder =
                switch (type) {
                    case KIMBALL -> "pipelines/" + layer + "/" + PRODUCT + "/" + table;
                    case DATA_PRODUCT -> "pipelines/" + folder(layer) + "/" + table;
                };
        for (String kind : new String[] {"ddl", "dml"}) {
            String file = kind + "." + table + ".sql";
            files.put(folder + "/sql-scripts/" + file, Template.fill("project/" + file, Map.of()));
        }
    }

    private String layersSetting() {
        StringJoiner layers = new StringJoiner("\n");
        layers.add("# Folders below pipelines, upstream first.");
        layers.add("layers:");
        for (Layer layer : Layer.USUAL) {
            String folder = folder(layer.folder());
            layers.add("  - "
                    + (folder.equals(layer.folder())
                            ? folder
                            : "{folder: " + folder + ", type: " + layer.type() + "}"));
        }
        return layers + "\n";
    }

    /** A name such as {@code 007} or {@code no} stays a text for every reader of YAML. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_-]{3,}")
                        && !text.equalsIgnoreCase("true")
                        && !text.equalsIgnoreCase("false")
                        && !text.equalsIgnoreCase("null")
                ? text
                : "'" + text.replace("'", "''") + "'";
    }
}
