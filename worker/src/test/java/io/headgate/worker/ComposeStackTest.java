package io.headgate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.headgate.workflows.server.StartLine;
import io.headgate.workflows.start.HeadgateAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docker-compose.yml} and the files in {@code deploy} say is true of the code that they start. */
class ComposeStackTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DEPLOY = ROOT.resolve("deploy");
    private static final Pattern MOUNT = Pattern.compile("(\\./[^:]+):.*");

    private static JsonNode compose() throws IOException {
        return yaml(ROOT.resolve("docker-compose.yml"));
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(file));
    }

    @Test
    void theFileKeepsToTheComposeSpecification() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ComposeStackTest.class.getResourceAsStream("compose-spec.json"))) {
            ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(file);
            schema.remove("$id"); // a bare file name, which the validator takes for no address
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(compose()))
                    .isEmpty();
        }
    }

    @Test
    void everyServiceThatIsWaitedForIsThereAndCanTellItsHealth() throws IOException {
        JsonNode services = compose().get("services");
        for (Map.Entry<String, JsonNode> service : services.properties()) {
            for (Map.Entry<String, JsonNode> needed :
                    service.getValue().path("depends_on").properties()) {
                assertThat(services.has(needed.getKey()))
                        .as("%s waits for %s", service.getKey(), needed.getKey())
                        .isTrue();
                if (needed.getValue().path("condition").asText().equals("service_healthy")) {
                    assertThat(services.get(needed.getKey()).has("healthcheck"))
                            .as("%s has a health check", needed.getKey())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyFileThatIsMountedOrBuiltFromIsInTheRepository() throws IOException {
        for (JsonNode service : compose().get("services")) {
            for (JsonNode volume : service.path("volumes")) {
                Matcher mount = MOUNT.matcher(volume.asText());
                if (mount.matches()) {
                    assertThat(ROOT.resolve(mount.group(1))).exists();
                }
            }
        }
        assertThat(ROOT.resolve("deploy/worker/Dockerfile")).exists();
        assertThat(ROOT.resolve("deploy/flink/Dockerfile")).exists();
    }

    @Test
    void theWorkerUnderstandsItsVariables() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        compose()
                .at("/services/worker/environment")
                .properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));

        WorkerSettings settings = WorkerSettings.of(variables);

        assertThat(settings.temporal().target()).contains("temporal:7233");
        assertThat(settings.database()).isEqualTo("jdbc:postgresql://postgresql:5432/headgate");
        assertThat(settings.port()).isEqualTo(7780);
        assertThat(settings.token()).isPresent();
        assertThat(variables.keySet()).as("nothing is set that nobody reads").allSatisfy(name -> assertThat(
                        Files.readString(ROOT.resolve("worker/src/main/java/io/headgate/worker/WorkerSettings.java")))
                .contains('"' + name + '"'));
    }

    @Test
    void everySearchAttributeOfARolloutIsRegistered() throws IOException {
        List<String> registered = new ArrayList<>();
        Matcher line = Pattern.compile("(?m)^register (\\w+) (\\w+)$")
                .matcher(Files.readString(DEPLOY.resolve("temporal/search-attributes.sh")));
        while (line.find()) {
            registered.add(line.group(1) + "=" + line.group(2));
        }
        assertThat(registered)
                .containsExactlyInAnyOrderElementsOf(HeadgateAttributes.ALL.stream()
                        .map(key -> key.getName() + "=" + HeadgateAttributes.typeName(key))
                        .toList());
    }

    @Test
    void theServerHasTheSettingsOfTheDevelopmentServer() throws IOException {
        List<String> settings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> setting :
                yaml(DEPLOY.resolve("temporal/dynamic-config.yaml")).properties()) {
            settings.add(setting.getKey() + "="
                    + setting.getValue().get(0).get("value").asText());
        }
        List<String> command = new StartLine("temporal", 7233, Optional.empty(), Optional.empty(), "default").command();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i < command.size(); i++) {
            if (command.get(i - 1).equals("--dynamic-config-value")) {
                expected.add(command.get(i).replace("\"", ""));
            }
        }
        assertThat(settings).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void alertsAndDashboardAskForMetersOfOursThatExist() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        Pattern meter = Pattern.compile("headgate_[a-z_]+");
        for (String file : List.of("prometheus/alerts.yml", "grafana/dashboards/headgate.json")) {
            Matcher found = meter.matcher(Files.readString(DEPLOY.resolve(file)));
            while (found.find()) {
                asked.add(found.group());
            }
        }
        assertThat(asked).isNotEmpty();
        assertThat(ScrapedMeters.afterOneOfEach()).containsAll(asked);
    }

    @Test
    void theDashboardIsWellFormed() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(Files.readString(DEPLOY.resolve("grafana/dashboards/headgate.json")));

        assertThat(dashboard.get("panels")).hasSizeGreaterThan(5).allSatisfy(panel -> {
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.get("targets")).isNotEmpty();
        });
    }
}
