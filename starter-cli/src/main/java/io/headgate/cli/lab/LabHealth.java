package io.headgate.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a lab says of its own parts. */
final class LabHealth {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private LabHealth() {}

    /** The members {@code state} and {@code troubles}; a lab that does not answer is degraded. */
    static ObjectNode of(String address) {
        ObjectNode health = JsonNodeFactory.instance.objectNode();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/lab/health"))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode said = new JsonMapper().readTree(answer.body());
            health.put("state", said.path("state").asText("degraded"));
            health.set("troubles", said.path("troubles").isArray() ? said.path("troubles") : health.arrayNode());
        } catch (IOException | IllegalArgumentException e) {
            unanswered(health, address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unanswered(health, address);
        }
        return health;
    }

    private static void unanswered(ObjectNode health, String address) {
        health.put("state", "degraded");
        health.putArray("troubles").add("the lab's process lives and does not answer at " + address);
    }
}
