package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Topic;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate topics list}. */
@Command(
        name = "list",
        description = "List Kafka topics, internal ones left out.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate topics list -e lab", "  headgate topics list 'raw_*' --json"})
final class TopicsListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Topics, or patterns such as 'raw_*'.")
    private List<String> names = List.of();

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private OutputOption output = new OutputOption();

    TopicsListCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    private record Document(String environment, List<Topic> topics) {}

    @Override
    public Integer call() {
        Place there = place.of(terminal);
        try (FlinkPlatform platform = platforms.open(there)) {
            List<Topic> topics = FoundTopics.of(platform.topics().list(), names);
            TextGrid grid = new TextGrid("TOPIC", "PARTITIONS", "RETENTION");
            topics.forEach(topic -> grid.row(
                    topic.name(),
                    String.valueOf(topic.partitions()),
                    topic.retention().words()));
            String text = topics.isEmpty() ? "no topic\n" : grid.text(output.style(terminal));
            output.print(terminal, new Document(there.environment().name(), topics), text);
        }
        return 0;
    }
}
