package io.headgate.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the state file of a lab says, checked against the process that it names: a lab that was killed leaves its file behind.
 *
 * @param document the file's content with a {@code state} that is true now
 */
record LabState(ObjectNode document) {
    private static final String FILE = "lab.json";
    private static final String LOCK = "lab.lock";

    static LabState of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return starting(folder).orElseGet(LabState::stopped);
        }
        try {
            JsonNode read = new JsonMapper().readTree(file.toFile());
            if (!(read instanceof ObjectNode document)) {
                throw damaged(file, null);
            }
            LabState state = new LabState(document);
            if (state.process().isEmpty()) {
                document.put("state", "stopped");
            }
            return state;
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** A lab that is on its way has the lock, and no state file yet. */
    private static Optional<LabState> starting(Path folder) {
        Path lock = folder.resolve(LOCK);
        try {
            String pid = Files.isRegularFile(lock) ? Files.readString(lock) : "";
            return Optional.of(pid)
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(text -> new LabState(JsonNodeFactory.instance
                            .objectNode()
                            .put("state", "starting")
                            .put("pid", Long.parseLong(text))))
                    .filter(state -> state.process().isPresent());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** As the state file has it, and as the lab itself says of its parts: running, or degraded with what is broken. */
    static LabState asked(Path folder) {
        LabState state = of(folder);
        if (state.ready()) {
            state.document.setAll(LabHealth.of(state.text("/endpoints/confluent")));
        }
        return state;
    }

    private static LabState stopped() {
        return new LabState(JsonNodeFactory.instance.objectNode().put("state", "stopped"));
    }

    boolean ready() {
        return text("/state").equals("running");
    }

    boolean stoppedNow() {
        return text("/state").equals("stopped");
    }

    /** A value by JSON pointer, empty where there is none. */
    String text(String pointer) {
        return document.at(pointer).asText("");
    }

    /** The lab's process, as long as it lives; a process that got the same id since is none. */
    Optional<ProcessHandle> process() {
        long pid = document.path("pid").asLong(0);
        return pid == 0
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(LabState::isLab);
    }

    private static boolean isLab(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains(LabProcess.MAIN_CLASS))
                .orElse(true);
    }

    private static HeadgateException damaged(Path file, @org.jspecify.annotations.Nullable IOException cause) {
        return new HeadgateException(
                FailureCode.IO,
                "the lab's state file " + file + " is damaged",
                "stop the lab, then delete the file",
                cause);
    }
}
