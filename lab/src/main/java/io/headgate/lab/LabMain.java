package io.headgate.lab;

import io.headgate.lab.process.Lab;
import io.headgate.lab.process.LabArguments;
import java.util.List;

/**
 * The lab's process. Ends with 0 after {@code POST /lab/shutdown}, gracefully too on SIGTERM (143, as Java does), with 2 for a wrong
 * command line, 1 when it cannot start: threads of Kafka and Flink would otherwise keep a half-started process alive.
 */
public final class LabMain {
    private LabMain() {}

    public static void main(String[] arguments) {
        LabArguments parsed;
        try {
            if (List.of(arguments).contains("--help")) {
                System.out.print(LabArguments.USAGE);
                return;
            }
            parsed = LabArguments.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("lab: " + e.getMessage());
            System.err.print(LabArguments.USAGE);
            System.exit(2);
            return;
        }
        System.exit(run(parsed));
    }

    private static int run(LabArguments arguments) {
        try (Lab lab = new Lab(arguments)) {
            Runtime.getRuntime().addShutdownHook(new Thread(lab::close, "lab-stop"));
            lab.start();
            lab.awaitShutdown();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception | Error e) {
            System.err.println("lab: cannot start: " + e);
            e.printStackTrace();
            return 1;
        }
    }
}
