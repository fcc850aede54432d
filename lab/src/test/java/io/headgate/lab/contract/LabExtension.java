package io.headgate.lab.contract;

import io.headgate.lab.process.Lab;
import io.headgate.lab.process.LabArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A service for one test class: a lab with the simulated engine in this process, or, where the system property
 * {@code headgate.contract.state} names a state file, whatever that file describes.
 */
public final class LabExtension implements BeforeAllCallback, AfterAllCallback {
    private static final String FOREIGN = "headgate.contract.state";

    private final List<String> arguments;
    private final boolean mayBeForeign;
    private Path folder;
    private Lab lab;
    private LabClient client;

    private LabExtension(List<String> arguments, boolean mayBeForeign) {
        this.arguments = arguments;
        this.mayBeForeign = mayBeForeign;
    }

    /** For tests of what every implementation must do. */
    public static LabExtension anyService() {
        return new LabExtension(List.of(), true);
    }

    /** For tests of what only our lab can do. */
    public static LabExtension lab(String... arguments) {
        return new LabExtension(List.of(arguments), false);
    }

    public LabClient client() {
        return client;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        String foreign = System.getProperty(FOREIGN, "");
        if (mayBeForeign && !foreign.isEmpty()) {
            client = LabClient.of(Path.of(foreign));
            return;
        }
        folder = Files.createTempDirectory("lab-test");
        List<String> all = new ArrayList<>(List.of("--folder", folder.toString(), "--engine", "simulated"));
        all.addAll(arguments);
        lab = new Lab(LabArguments.parse(all));
        lab.start();
        client = LabClient.of(folder.resolve("lab.json"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (lab != null) {
            lab.close();
            deleteAll(folder);
        }
    }

    public static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
