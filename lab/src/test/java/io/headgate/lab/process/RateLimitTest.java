package io.headgate.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.contract.LabClient;
import io.headgate.lab.contract.LabClient.Answer;
import io.headgate.lab.contract.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lab that takes three requests a minute. */
class RateLimitTest {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.lab("--rate-limit", "3");

    private final LabClient client = LAB.client();

    @Test
    void moreRequestsThanTheLimitAreRefusedAndToldWhenToComeAgain() {
        Answer first = client.get(client.statementsPath()).expect(200);
        client.get(client.statementsPath()).expect(200);
        client.get(client.statementsPath()).expect(200);
        Answer refused = client.create(client.unique("late"), "SHOW TABLES").expect(429);

        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("3");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("2");
        assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("X-RateLimit-Reset")).isEqualTo(refused.header("Retry-After"));
        assertThat(refused.json().path("errors").path(0).path("code").asText()).isEqualTo("rate_limit_exceeded");
        client.get("/lab/requests").expect(200);
    }
}
