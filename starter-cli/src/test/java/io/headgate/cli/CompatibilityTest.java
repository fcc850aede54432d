package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/compat.md names every command of shift_left and tells the truth about each. */
class CompatibilityTest {
    private static final Pattern HEADING = Pattern.compile("## (Root|pipeline|project|table)");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z -]+?)(?: [\\[A-Z.].*?)?` \\| (\\S.*?) \\|.*");

    @TempDir
    private Path folder;

    private record Row(String command, String mark) {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (String line : Examples.read(Path.of("../docs/compat.md")).lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                group = heading.group(1).equals("Root") ? "" : heading.group(1) + " ";
            } else if (row.matches()) {
                rows.add(new Row(group + row.group(1).replaceAll(" \\.\\.\\.$", ""), row.group(2)));
            }
        }
        return rows;
    }

    @Test
    void allFortyEightCommandsAreNamed() {
        assertThat(rows()).hasSize(48);
    }

    @Test
    void whatIsNotThereSaysSoAndTheRestExists() {
        for (Row row : rows()) {
            CommandRun run = CommandRun.in(folder, (row.command() + " --some-option value").split(" ", -1));
            boolean offered = row.mark().equals("same") || row.mark().equals("differs");

            assertThat(run.exit()).as(row.command()).isEqualTo(2);
            switch (row.mark()) {
                case "same", "differs" ->
                    assertThat(run.err())
                            .as(row.command())
                            .startsWith("error: ")
                            .doesNotContain("no command")
                            .doesNotContain("docs/compat.md");
                case "not yet" ->
                    assertThat(run.err())
                            .as(row.command())
                            .contains("is not available yet")
                            .contains("docs/compat.md");
                case "refused" -> assertThat(run.err()).as(row.command()).contains("is not offered");
                default -> assertThat(offered).as("mark of " + row.command()).isTrue();
            }
        }
    }
}
