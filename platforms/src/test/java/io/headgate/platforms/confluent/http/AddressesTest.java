package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.HeadgateException;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void flinkIsWhereCloudAndRegionSay() {
        Addresses addresses = addresses(Map.of("cloud", "AWS", "region", "us-west-2"));

        assertThat(addresses.base(Service.FLINK)).contains(HttpUrl.get("https://flink.us-west-2.aws.confluent.cloud/"));
        assertThat(addresses.base(Service.CONTROL_PLANE)).contains(HttpUrl.get("https://api.confluent.cloud/"));
        assertThat(addresses.base(Service.KAFKA)).isEmpty();
        assertThat(addresses.source(Service.FLINK)).isEqualTo("'cloud' and 'region'");
    }

    @Test
    void anEndpointOfItsOwnGoesFirst() {
        Addresses addresses = addresses(
                Map.of("endpoint", "http://127.0.0.1:1", "endpoints.kafka-rest", "https://pkc-1.example:443"));

        assertThat(addresses.base(Service.KAFKA)).contains(HttpUrl.get("https://pkc-1.example/"));
        assertThat(addresses.base(Service.TELEMETRY)).contains(HttpUrl.get("http://127.0.0.1:1/"));
    }

    @Test
    void whatIsNoAddressIsRefusedByName() {
        assertThatThrownBy(() -> addresses(Map.of("endpoint", "flink of ours")).base(Service.FLINK))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("'endpoint'");
    }

    private static Addresses addresses(Map<String, String> settings) {
        return new Addresses(TestServer.settings(settings));
    }
}
