package io.headgate.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an environment says, and what holds where it says nothing. */
class EnvironmentsTest {
    private static ProjectConfig read(String text) {
        ConfigReader.Result result = ConfigReader.read(text, "headgate.yaml", "p");
        assertThat(result.findings()).isEmpty();
        return result.config();
    }

    @Test
    void theOnlyEnvironmentIsTheDefault() {
        assertThat(read("environments: {dev: {}}").defaultEnvironment())
                .hasValueSatisfying(
                        environment -> assertThat(environment.name()).isEqualTo("dev"));
    }

    @Test
    void ofSeveralTheMarkedOneIsTheDefault() {
        assertThat(read("environments: {dev: {}, prod: {default: true}}").defaultEnvironment())
                .hasValueSatisfying(
                        environment -> assertThat(environment.name()).isEqualTo("prod"));
        assertThat(read("environments: {dev: {}, prod: {}}").defaultEnvironment())
                .isEmpty();
    }

    @Test
    void policiesAreReadAndTheRestStaysUsual() {
        Policies policies =
                read("environments: {dev: {policies: {on-failure: rollback, settle: 90s, gate: caught-up}}}")
                        .environments()
                        .get(0)
                        .policies();

        assertThat(policies.onFailure()).isEqualTo(Policies.OnFailure.ROLLBACK);
        assertThat(policies.settle()).isEqualTo(Duration.ofSeconds(90));
        assertThat(policies.gate()).isEqualTo(Policies.Gate.CAUGHT_UP);
        assertThat(policies.maxParallel()).isEqualTo(Policies.DEFAULT.maxParallel());
    }

    @Test
    void thePrefixIsTheNameWhereNoneIsGiven() {
        assertThat(read("environments: {dev: {}}").environments().get(0).prefix())
                .isEqualTo("dev");
    }

    @Test
    void aLayerMayHaveATypeOfItsOwn() {
        assertThat(read("layers: [{folder: bronze, type: source}, facts]").layers())
                .containsExactly(new Layer("bronze", "source"), new Layer("facts", "fact"));
    }
}
