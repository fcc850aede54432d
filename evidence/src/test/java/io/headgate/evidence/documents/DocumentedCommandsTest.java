package io.headgate.evidence.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.evidence.stage.ClassPathFolder;
import io.headgate.evidence.stage.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Every command of Headgate's that a document names is run as it stands there, and does what it says or refuses for a reason named here. */
class DocumentedCommandsTest {
    /** Left to DemoTest and KillMatrixSampleTest, to tests of the lab with Flink, and to whoever ends it with Ctrl-C. */
    private static final Pattern LONG =
            Pattern.compile("(demo|evidence|bench|lab up$|lab up --folder .*|lab logs --follow).*");

    /** What cannot be done here and now, and a piece of the sentence that says so. */
    private static final Map<Pattern, String> REFUSED = new LinkedHashMap<>();

    static {
        refused("(plan|deploy)", "no table is selected");
        refused("sql", "no statement is given");
        refused("pipeline report", "missing required parameter");
        // The process that loads says it on the terminal of this one: there is no such topic.
        refused("lab load .*", "");
        refused("deploy .*-e lab-flink", "simulates Flink");
        refused("deploy .*-e compose .*", "no folder");
        // The view is there where customer360 was deployed: DemoTest.
        refused("sql -e lab .*c360_mv_customer_analytics.*", "not found");
        // Rollouts ran in lab, and are over.
        refused("(describe|rollback) ROLLOUT( -e ENV)?", "there is no rollout");
        refused("(pause|resume|approve|reject|abort|retry|skip) .*", "is over");
        refused("topics delete raw_order_old .*", "is in use by statement");
    }

    /**
     * What may also be refused, by the way things stand: a schedule's name is taken by an example before, or was deleted by one,
     * a Temporal in memory has no schedules, and what was removed since cannot be taken back.
     */
    private static final Pattern MAY_BE_REFUSED = Pattern.compile("(schedule|rollback) .*");

    private static final Pattern STANDING = Pattern.compile("already|no schedule|is under way|the world has moved");

    /** Runs that find something say so by their exit code. */
    private static final Pattern FINDS = Pattern.compile("schedule trigger .* --wait");

    /** Plans that are shown because they block. */
    private static final Pattern BLOCKED = Pattern.compile("plan z --force --assume-running all");

    @TempDir(cleanup = CleanupMode.NEVER)
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DocumentStage stage;

    private boolean begun;

    private static void refused(String command, String sentence) {
        REFUSED.put(Pattern.compile(command), sentence);
    }

    @BeforeAll
    static void begin() throws Exception {
        stage = new DocumentStage(folder, ClassPathFolder.variables(folder));
    }

    @AfterAll
    static void end() {
        stage.close();
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentedCommandDoesWhatItSays() throws IOException {
        Map<String, DocumentedCommand> distinct = new LinkedHashMap<>();
        DocumentedCommand.below(Path.of("..")).forEach(command -> distinct.putIfAbsent(command.text(), command));
        List<DocumentedCommand> commands = distinct.values().stream()
                .filter(command -> !LONG.matcher(command.text()).matches())
                .sorted(Comparator.comparing(Chapter::of))
                .toList();
        assertThat(commands).hasSizeGreaterThan(100);
        return commands.stream().map(command -> DynamicTest.dynamicTest(command.toString(), () -> run(command)));
    }

    private void run(DocumentedCommand command) throws IOException, InterruptedException {
        if (!begun && Chapter.of(command).needsStack()) {
            stage.begin();
            begun = true;
        }
        Said said = stage.run(command);
        assertThat(said.err()).as("%s", said).doesNotContain("Exception", "\tat ");
        REFUSED.entrySet().stream()
                .filter(refused -> refused.getKey().matcher(command.text()).matches())
                .findFirst()
                .ifPresentOrElse(
                        refused -> assertThat(said.exit() != 0 && said.err().contains(refused.getValue()))
                                .as("%s", said)
                                .isTrue(),
                        () -> assertThat(wellEnded(command.text(), said))
                                .as("%s", said)
                                .isTrue());
    }

    private static boolean wellEnded(String text, Said said) {
        return switch (said.exit()) {
            case 0 -> !BLOCKED.matcher(text).matches();
            case 3 -> BLOCKED.matcher(text).matches() || FINDS.matcher(text).matches();
            default ->
                MAY_BE_REFUSED.matcher(text).matches()
                        && STANDING.matcher(said.err() + said.out()).find();
        };
    }
}
