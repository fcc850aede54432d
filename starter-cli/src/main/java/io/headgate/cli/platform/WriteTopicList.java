package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.report.Printable;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes the names of all topics to a file, one per line. */
public final class WriteTopicList {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    public WriteTopicList(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    private record Document(String environment, List<String> topics, String file) {}

    public int run(Place place, Path file, OutputOption output) {
        try (FlinkPlatform platform = platforms.open(place)) {
            List<String> names =
                    platform.topics().list().stream().map(Topic::name).toList();
            StringBuilder lines = new StringBuilder();
            names.forEach(name -> lines.append(Printable.text(name)).append('\n'));
            try {
                AtomicFiles.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new HeadgateException(
                        FailureCode.IO, "cannot write " + file, "name a folder that exists and is writable", e);
            }
            terminal.err().println("wrote " + terminal.shown(file));
            output.print(
                    terminal, new Document(place.environment().name(), names, terminal.shown(file)), lines.toString());
        }
        return 0;
    }
}
