package io.headgate.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.model.stage.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Plays seeds until the budget is spent: {@code ModelMain FIRST_SEED SEEDS BUDGET_SECONDS FOLDER}. Prints a line of JSON for each
 * seed as soon as it is over.
 */
public final class ModelMain {
    private ModelMain() {}

    public static void main(String[] arguments) throws IOException {
        long first = Long.parseLong(arguments[0]);
        long seeds = Long.parseLong(arguments[1]);
        long end = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
        Path folder = Path.of(arguments[3]);
        Files.createDirectories(folder);
        JsonMapper json = new JsonMapper();
        try (Workshop workshop = Workshop.open(folder)) {
            for (long seed = first; seed < first + seeds && System.nanoTime() < end; seed++) {
                SeedResult result = SeedRun.of(workshop, seed, "m" + seed);
                System.out.println(json.writeValueAsString(document(result)));
            }
        }
        System.exit(0);
    }

    private static Map<String, Object> document(SeedResult result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seed", result.seed());
        document.put("at", result.at().toString());
        document.put("millis", result.millis());
        document.put("steps", result.steps());
        document.put("blocked", result.blocked());
        document.put("ends", result.ends());
        document.put("laid", result.laid());
        document.put("fired", result.fired());
        document.put("decisions", result.decisions());
        document.put("settled", result.settled());
        document.put("complaints", result.complaints());
        document.put("story", result.story());
        return document;
    }
}
