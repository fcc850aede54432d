package io.headgate.cli.dev;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.cli.process.Probe;
import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.json.PrettyJson;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The addresses of a project's processes: chosen once, remembered in {@code .headgate/dev.json}.
 *
 * @param temporal address of the Temporal service
 * @param temporalUi its UI, empty where there is none
 * @param ledger address of the ledger's API, of metrics and health
 * @param token what this user shows to the ledger
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DevState(
        String temporal, String temporalUi, String namespace, String taskQueue, String ledger, String token) {
    private static final String HOST = "127.0.0.1";

    /** What was chosen before, where something was. */
    public static Optional<DevState> read(DevFolder folder) {
        Path file = folder.stateFile();
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JsonMapper().readValue(file.toFile(), DevState.class));
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, file + " is damaged", "delete it, then start again: headgate dev up", e);
        }
    }

    /** Free ports and a fresh token. */
    static DevState choose() {
        byte[] token = new byte[24];
        new SecureRandom().nextBytes(token);
        return new DevState(
                HOST + ":" + Probe.freePort(),
                "http://" + HOST + ":" + Probe.freePort(),
                "default",
                "headgate",
                "http://" + HOST + ":" + Probe.freePort(),
                HexFormat.of().formatHex(token));
    }

    /** The same with other ports for Temporal and its UI. */
    DevState withOtherTemporalPorts() {
        return new DevState(
                HOST + ":" + Probe.freePort(),
                "http://" + HOST + ":" + Probe.freePort(),
                namespace,
                taskQueue,
                ledger,
                token);
    }

    /** The same with another port for the ledger. */
    DevState withOtherLedgerPort() {
        return new DevState(
                temporal, temporalUi, namespace, taskQueue, "http://" + HOST + ":" + Probe.freePort(), token);
    }

    /** Only this user may read the token. */
    void write(DevFolder folder) {
        try {
            Path file = folder.stateFile();
            AtomicFiles.write(file, PrettyJson.text(this).getBytes(StandardCharsets.UTF_8));
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "cannot write " + folder.stateFile(),
                    "check the rights and the space on the disk",
                    e);
        }
    }

    static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "temporal " + temporal + ", ledger " + ledger;
    }
}
