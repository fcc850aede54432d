package io.headgate.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.contract.LabClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many statements the simulated engine bears, and how many clients the surface. */
class ManyStatementsTest {
    private static final int CLIENTS = 200;

    @TempDir
    Path folder;

    private LabProcess lab;

    @AfterEach
    void stop() throws Exception {
        lab.kill();
    }

    @Test
    void twoHundredClientsAtOnceAreAllServed() throws Exception {
        lab = LabProcess.start(folder, List.of("-Xmx256m"), "--engine", "simulated");

        runStatements(CLIENTS, CLIENTS);

        assertThat(count(lab.client(), "RUNNING")).isEqualTo(CLIENTS);
    }

    @Test
    @Tag("heavy")
    void tenThousandStatementsFitIntoHalfAGigabyteAndSurviveKillMinus9() throws Exception {
        int statements = 10_000;
        String[] arguments = {"--engine", "simulated", "--max-cfu", "20000"};
        lab = LabProcess.start(folder, List.of("-Xmx512m"), arguments);
        runStatements(statements, 16);
        assertThat(count(lab.client(), "RUNNING")).isEqualTo(statements);

        lab.kill();
        lab = LabProcess.start(folder, List.of("-Xmx512m"), arguments);

        assertThat(count(lab.client(), "RUNNING")).isEqualTo(statements);
    }

    private void runStatements(int statements, int clients) {
        LabClient client = lab.client();
        String source = client.table("src", "'changelog.mode' = 'append'");
        String sink = client.table("dst", "'changelog.mode' = 'append'");
        StringBuilder condition = new StringBuilder("id > 0");
        for (int i = 0; i < 60; i++) {
            condition.append(" OR name = 'some longer condition ").append(i).append('\'');
        }
        String sql = "INSERT INTO " + sink + " SELECT id, name FROM " + source + " WHERE " + condition;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<Void>> creations = new ArrayList<>();
            for (int i = 0; i < statements; i++) {
                String name = "many-" + i;
                creations.add(CompletableFuture.runAsync(
                        () -> {
                            client.create(name, sql).expect(201);
                            client.await(name, "RUNNING");
                        },
                        threads));
            }
            creations.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int count(LabClient client, String phase) {
        int found = 0;
        String next = client.statementsPath() + "?page_size=100";
        while (!next.isEmpty()) {
            JsonNode page = client.get(next).expect(200).json();
            for (JsonNode item : page.path("data")) {
                boolean counted = item.path("name").asText().startsWith("many-")
                        && item.path("status").path("phase").asText().equals(phase);
                found += counted ? 1 : 0;
            }
            next = page.path("metadata").path("next").asText();
        }
        return found;
    }
}
