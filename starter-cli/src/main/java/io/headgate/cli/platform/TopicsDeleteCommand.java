package io.headgate.cli.platform;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.report.Printable;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate topics delete}. */
@Command(
        name = "delete",
        description = {
            "Delete Kafka topics with all that is in them.",
            "A topic that a statement still reads or writes is refused."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate topics delete raw_order_old --dry-run",
            "  headgate topics delete 'tmp_*' -e lab -y",
            "%nExit codes: 0 deleted, 6 in use, 8 nobody to ask, 9 not agreed to.",
        })
final class TopicsDeleteCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Topics, or patterns such as 'tmp_*'.")
    private List<String> names = List.of();

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private OutputOption output = new OutputOption();

    TopicsDeleteCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    private record Entry(String topic, String id, String outcome) {}

    private record Document(String environment, boolean dryRun, List<Entry> topics) {}

    @Override
    public Integer call() {
        Place there = place.of(terminal);
        try (FlinkPlatform platform = platforms.open(there)) {
            List<Topic> topics = FoundTopics.of(platform.topics().list(), names);
            refuseUsed(platform, topics);
            if (!dryRun && !topics.isEmpty()) {
                confirm.ask(terminal, question(there, topics), "look at it with --dry-run");
            }
            List<Entry> entries = new ArrayList<>();
            for (Topic topic : topics) {
                entries.add(new Entry(topic.name(), topic.id(), dryRun ? "would be deleted" : delete(platform, topic)));
            }
            TextGrid grid = new TextGrid("TOPIC", "OUTCOME");
            entries.forEach(entry -> grid.row(entry.topic(), entry.outcome()));
            String text = entries.isEmpty() ? "no topic is selected\n" : grid.text(output.style(terminal));
            output.print(terminal, new Document(there.environment().name(), dryRun, entries), text);
        }
        return 0;
    }

    private static String question(Place there, List<Topic> topics) {
        String what =
                topics.size() == 1 ? "topic " + Printable.text(topics.get(0).name()) : topics.size() + " topics";
        return "delete " + what + " with all records in environment '"
                + there.environment().name() + "'?";
    }

    private static String delete(FlinkPlatform platform, Topic topic) {
        return switch (platform.topics().delete(topic.name(), topic.id())) {
            case DONE -> "deleted";
            case FOUND_GONE -> "was gone already";
        };
    }

    /** Who reads a topic that is gone fails, or waits for ever. */
    private static void refuseUsed(FlinkPlatform platform, List<Topic> topics) {
        TopicUse use = TopicUse.of(platform);
        for (Topic topic : topics) {
            use.user(topic).ifPresent(statement -> {
                throw new HeadgateException(
                        FailureCode.CONFLICT,
                        "topic " + topic.name() + " is in use by statement " + statement.name() + " ("
                                + statement.phase() + "); nothing was deleted",
                        "delete the statement first, or plan the removal: headgate plan --kind undeploy");
            });
        }
    }
}
