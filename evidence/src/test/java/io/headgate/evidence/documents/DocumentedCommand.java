package io.headgate.evidence.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of Headgate's as a document names it.
 *
 * @param document where it stands, from the root of the sources
 * @param line the line, from 1
 * @param text all that follows the word {@code headgate}, without remarks and redirections
 */
record DocumentedCommand(String document, int line, String text) {
    private static final Pattern IN_BLOCK = Pattern.compile("\\s*(?:\\$ )?(?:\\./|\\$)?headgate (.*)");
    private static final Pattern IN_TEXT = Pattern.compile("`(?:\\./)?headgate ([^`]*)`");
    private static final Pattern REST = Pattern.compile("\\s+(?:#|>|&&).*");
    private static final Pattern CHOICE = Pattern.compile("(\\w+(?: \\| \\w+)+)( .*)?");

    /** All that the documents below a folder name, in the order in which they stand there. */
    static List<DocumentedCommand> below(Path root) throws IOException {
        List<DocumentedCommand> commands = new ArrayList<>();
        for (Path document : documents(root)) {
            read(root.relativize(document).toString(), Files.readAllLines(document), commands);
        }
        return commands;
    }

    private static List<Path> documents(Path root) throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "docs", "docs/decisions", "lab", "examples", "benchmarks")) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return documents;
    }

    private static void read(String document, List<String> lines, List<DocumentedCommand> commands) {
        boolean block = false;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.startsWith("```")) {
                block = !block;
            } else {
                Matcher found = (block ? IN_BLOCK : IN_TEXT).matcher(line);
                boolean more = block ? found.matches() : found.find();
                while (more) {
                    for (String text : choices(
                            REST.matcher(found.group(1)).replaceFirst("").strip())) {
                        commands.add(new DocumentedCommand(document, number, text));
                    }
                    more = !block && found.find();
                }
            }
        }
    }

    /** {@code pause | resume ROLLOUT} are two commands. */
    private static List<String> choices(String text) {
        Matcher choice = CHOICE.matcher(text);
        if (!choice.matches()) {
            return List.of(text);
        }
        String rest = choice.group(2) == null ? "" : choice.group(2);
        return Stream.of(choice.group(1).split(" \\| ", -1))
                .map(word -> word + rest)
                .toList();
    }

    @Override
    public String toString() {
        return "headgate " + text + " (" + document + ":" + line + ")";
    }
}
