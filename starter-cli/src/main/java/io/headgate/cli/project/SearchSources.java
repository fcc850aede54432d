package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.TableRead;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists the tables that a SQL file reads and where the project defines them; the file may lie outside of the project. */
public final class SearchSources {
    private final Terminal terminal;

    public SearchSources(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * A table that the file reads.
     *
     * @param line where it is read first
     * @param folder where the project defines it, absent where it does not
     */
    private record Source(String table, int line, boolean approximate, Optional<String> folder) {}

    private record Document(String file, List<Source> sources) {}

    public int run(LoadedProject project, Path typed, OutputOption output) {
        Path file = terminal.resolve(typed);
        FileFacts facts = new FlinkSqlReader().read(text(file));
        SortedMap<String, Source> sources = new TreeMap<>();
        facts.statements().forEach(statement -> {
            boolean approximate = statement.approximate();
            statement.reads().forEach(read -> sources.putIfAbsent(name(read), source(project, read, approximate)));
        });
        Document document = new Document(terminal.shown(file), new ArrayList<>(sources.values()));
        output.print(terminal, document, text(document));
        return 0;
    }

    private static Source source(LoadedProject project, TableRead read, boolean approximate) {
        Optional<ProjectTable> table =
                project.graph().index().table(read.table().table());
        return new Source(name(read), read.table().span().line(), approximate, table.map(ProjectTable::folder));
    }

    private static String name(TableRead read) {
        return String.join(".", read.table().path());
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        for (Source source : document.sources()) {
            text.append(Printable.text(source.table()))
                    .append("  ")
                    .append(Printable.text(source.folder().orElse("not in the project")))
                    .append(source.approximate() ? "  (the file does not parse: a guess)" : "")
                    .append('\n');
        }
        return document.sources().isEmpty() ? document.file() + " reads no table\n" : text.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new HeadgateException(FailureCode.USAGE, file + " is not UTF-8", "save it as UTF-8", e);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "cannot read " + file + ": " + ProjectFiles.reason(e), "name a SQL file", e);
        }
    }
}
