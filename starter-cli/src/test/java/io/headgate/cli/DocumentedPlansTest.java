package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in docs/planning.md are what the commands print. */
class DocumentedPlansTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```console\n\\$ headgate ([^\n]*)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void everyExampleIsWhatTheCommandPrints() {
        Path project = Examples.copy("graph14", temp);
        List<MatchResult> examples = EXAMPLE.matcher(Examples.read(Path.of("..", "docs", "planning.md")))
                .results()
                .toList();

        assertThat(examples).hasSizeGreaterThan(2);
        for (MatchResult example : examples) {
            CommandRun run = CommandRun.in(project, example.group(1).split(" ", -1));
            assertThat(run.out()).as(example.group(1)).isEqualTo(example.group(2));
        }
    }
}
