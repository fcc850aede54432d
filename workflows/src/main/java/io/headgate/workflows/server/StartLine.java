package io.headgate.workflows.server;

import io.headgate.workflows.start.HeadgateAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command that starts a development server. Its own defaults cost 100 ms per step, and timers that are a second late; with
 * these settings a step costs 13 ms.
 *
 * @param program path of the {@code temporal} command
 * @param port of the service
 * @param uiPort of the UI; absent: no UI
 * @param database the file that survives a restart; absent: in memory. The folder must exist, the file must not be empty
 */
public record StartLine(
        String program, int port, Optional<Integer> uiPort, Optional<String> database, String namespace) {
    private static final List<String> SETTINGS = List.of(
            "history.transferProcessorMaxPollRPS=2000",
            "history.timerProcessorMaxPollRPS=2000",
            "history.visibilityProcessorMaxPollRPS=2000",
            "history.timerProcessorMaxTimeShift=\"10ms\"",
            "history.workflowIdReuseMinimalInterval=\"0s\"",
            "system.enableActivityEagerExecution=true");

    /** The command and its arguments. */
    public List<String> command() {
        List<String> line = new ArrayList<>(List.of(program, "server", "start-dev", "--ip", "127.0.0.1"));
        line.addAll(List.of("--port", Integer.toString(port), "--log-level", "warn"));
        uiPort.ifPresentOrElse(
                ui -> line.addAll(List.of("--ui-port", Integer.toString(ui))), () -> line.add("--headless"));
        database.ifPresent(file -> line.addAll(List.of(
                "--db-filename",
                file,
                "--sqlite-pragma",
                "journal_mode=wal",
                "--sqlite-pragma",
                "synchronous=normal")));
        line.addAll(List.of("--namespace", namespace));
        HeadgateAttributes.ALL.forEach(key ->
                line.addAll(List.of("--search-attribute", key.getName() + "=" + HeadgateAttributes.typeName(key))));
        SETTINGS.forEach(setting -> line.addAll(List.of("--dynamic-config-value", setting)));
        return line;
    }
}
