package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.contract.LabClient.Answer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationContractTest {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fcpm/v2/compute-pools",
                "/org/v2/environments",
                "/cmk/v2/clusters",
                "/lab/requests",
                "/lab/faults",
                "/v2/metrics/cloud/descriptors/metrics",
                "/nowhere"
            })
    void aWrongKeyIsRefusedEverywhere(String path) {
        refused(client.call("GET", path, "", "Authorization", LabClient.basic(client.id("apiKey"), "wrong")));
        refused(client.call("GET", client.statementsPath(), "", "Authorization", LabClient.basic("wrong", "wrong")));
        refused(client.call("GET", path, "", "Authorization", "Bearer x"));
    }

    private static void refused(Answer answer) {
        answer.expect(401);
        assertThat(answer.error().path("code").asText()).isEqualTo("user_unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }
}
