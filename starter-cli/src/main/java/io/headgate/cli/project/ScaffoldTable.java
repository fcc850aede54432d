package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.check.ConventionalName;
import io.headgate.pipelines.config.Layer;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.scaffold.NewFolder;
import io.headgate.pipelines.scaffold.TableScaffold;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the folder of a new table in a layer of a project. */
public final class ScaffoldTable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    private final Terminal terminal;

    public ScaffoldTable(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(String table, String folder, List<String> files) {}

    /** A layer of the project and the product that the typed path goes on with. */
    private record Place(Layer layer, Path folder, String product) {}

    /**
     * Makes the table.
     *
     * @param typed the layer's folder, or a product's folder in it; counts from the command's folder, from the pipelines
     *     folder or from the project's root
     * @param product the product, where the path does not say it
     */
    public int run(LoadedProject project, String name, Path typed, Optional<String> product, OutputOption output) {
        check(name, "table");
        product.ifPresent(word -> check(word, "product"));
        Place place = place(project, typed, product.orElse(""));
        String table = ConventionalName.of(place.layer().type(), place.product(), name);
        project.graph().index().table(table).ifPresent(known -> {
            throw new HeadgateException(
                    FailureCode.ALREADY_EXISTS,
                    "table '" + table + "' is already defined in " + known.folder(),
                    "choose another name");
        });
        Path folder = place.folder().resolve(name);
        Map<String, String> files = TableScaffold.files(table, place.layer().type());
        NewFolder.create(folder, Texts.utf8(files));
        String text = "created table " + table + " in " + terminal.shown(folder) + "\n"
                + String.join(
                        "",
                        files.keySet().stream().map(file -> "  " + file + "\n").toList());
        output.print(
                terminal,
                new Document(table, project.root().relativize(folder).toString(), new ArrayList<>(files.keySet())),
                text);
        return 0;
    }

    private Place place(LoadedProject project, Path typed, String product) {
        List<Path> candidates = List.of(
                terminal.resolve(typed),
                project.pipelines().resolve(typed).normalize(),
                project.root().resolve(typed).normalize());
        for (Path candidate : candidates) {
            for (Layer layer : project.config().layers()) {
                Path folder = project.pipelines().resolve(layer.folder()).normalize();
                if (candidate.startsWith(folder)) {
                    return below(layer, folder, candidate, product);
                }
            }
        }
        throw new HeadgateException(
                FailureCode.USAGE,
                typed + " is no layer of project " + project.config().project(),
                "name one of: "
                        + String.join(
                                ", ",
                                project.config().layers().stream()
                                        .map(Layer::folder)
                                        .toList()));
    }

    private static Place below(Layer layer, Path folder, Path candidate, String product) {
        if (candidate.equals(folder)) {
            return new Place(layer, product.isEmpty() ? folder : folder.resolve(product), product);
        }
        Path rest = folder.relativize(candidate);
        String inPath = rest.toString();
        if (rest.getNameCount() > 1 || (!product.isEmpty() && !product.equals(inPath))) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    candidate + " is neither a layer nor a product's folder in one",
                    "name the layer's folder, and the product with --product-name");
        }
        return new Place(layer, candidate, inPath);
    }

    private static void check(String word, String what) {
        if (!NAME.matcher(word).matches()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "'" + word + "' is no name for a " + what,
                    "use letters, digits, '_', '-' and '.'");
        }
    }
}
