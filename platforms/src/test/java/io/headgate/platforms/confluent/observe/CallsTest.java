package io.headgate.platforms.confluent.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.World;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.lab.LabControl;
import io.headgate.platforms.lab.LabEnvironment;
import io.headgate.platforms.lab.LabProcess;
import io.headgate.platforms.open.Platforms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Observation costs pages, not tables: the lab's journal counts the calls. */
class CallsTest {
    private static final int PAGE = 100;
    /** Options that the service shows for each table, and the columns of ours with the hidden one. */
    private static final int OPTIONS = 10;

    private static final int COLUMNS = 3;

    @Test
    void aHundredAndFiftyTablesAreSeenInAFewPages() {
        observe(150);
    }

    @Test
    @Tag("heavy")
    void aThousandTablesAreSeenInPages() {
        observe(1_000);
    }

    private static void observe(int tables) {
        try (LabProcess lab = LabProcess.start("simulated");
                FlinkPlatform platform = Platforms.open(
                        lab.environment().confluent(Map.of("requests-per-second", "2000")),
                        lab.environment().secrets())) {
            makeTables(lab, tables);
            long before = lab.control().sequence();

            World world = platform.observe(Observation.of("lab", Instant.EPOCH));

            List<LabControl.Call> calls = lab.control().callsAfter(before);
            assertThat(world.tables()).hasSize(tables).allMatch(table -> table.ddl()
                    .contains("`id`"));
            assertThat(world.statements()).hasSize(tables);
            // Statements, the four views, and for each of five questions its start, some looks and its end.
            int pages = pages(tables) + pages(tables) + pages(tables * COLUMNS) + 1 + pages(tables * OPTIONS);
            long looks = calls.stream()
                    .filter(call -> call.method().equals("GET") && call.path().matches(".*/statements/[^/?]+"))
                    .count();
            System.out.println("observed " + tables + " tables in " + calls.size() + " calls, " + looks
                    + " of them looks at questions");
            assertThat(calls.size() - looks).isLessThanOrEqualTo(pages + 4 * 2 + 5);
        }
    }

    private static int pages(int rows) {
        return (rows + PAGE - 1) / PAGE;
    }

    private static void makeTables(LabProcess lab, int tables) {
        LabEnvironment environment = lab.environment();
        String path = "/sql/v1/organizations/" + environment.confluentId("organization") + "/environments/"
                + environment.confluentId("environment") + "/statements";
        for (int number = 0; number < tables; number++) {
            lab.control()
                    .call(
                            "POST",
                            path,
                            "{\"name\":\"ddl-" + number + "\",\"spec\":{\"statement\":\"CREATE TABLE t_" + number
                                    + " (id STRING, v BIGINT)\",\"properties\":{}}}");
        }
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        String last = path + "/ddl-" + (tables - 1);
        while (!lab.control()
                .call("GET", last, "")
                .path("status")
                .path("phase")
                .asText()
                .equals("COMPLETED")) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}
