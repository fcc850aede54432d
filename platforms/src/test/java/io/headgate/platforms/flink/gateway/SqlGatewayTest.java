package io.headgate.platforms.flink.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.flink.http.JsonService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlGatewayTest {
    private static final String GONE = "{\"errors\":[\"Session 'abc' does not exist.\"]}";

    private final List<String> calls = new ArrayList<>();
    private final List<String> prepared = new ArrayList<>();
    private String versions = "{\"versions\":[\"V1\",\"V2\"]}";
    private int lostSessions;
    private HttpServer server;
    private SqlGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            calls.add(call);
            exchange.getRequestBody().readAllBytes();
            String body = answer(call);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.equals(GONE) ? 500 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        JsonService service = new JsonService(
                "the SQL Gateway",
                "gateway",
                "http://127.0.0.1:" + server.getAddress().getPort());
        gateway = new SqlGateway(service, session -> prepared.add(session.handle()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String answer(String call) {
        if (call.equals("GET /api_versions")) {
            return versions;
        }
        if (call.equals("POST /v2/sessions")) {
            return "{\"sessionHandle\":\"s" + calls.size() + "\"}";
        }
        if (call.endsWith("/statements") && lostSessions > 0) {
            lostSessions--;
            return GONE;
        }
        if (call.endsWith("/statements")) {
            return "{\"operationHandle\":\"o\"}";
        }
        if (call.contains("/result/0")) {
            return "{\"resultType\":\"PAYLOAD\",\"isQueryResult\":false,\"results\":{\"columns\":[{\"name\":\"n\"}],"
                    + "\"data\":[{\"kind\":\"INSERT\",\"fields\":[null]},{\"kind\":\"INSERT\",\"fields\":[{\"a\":1}]}]}}";
        }
        return call.contains("/result/1") ? "{\"resultType\":\"EOS\"}" : "{}";
    }

    @Test
    void aGatewayOfAnUnsupportedVersionIsOneClearLine() {
        versions = "{\"versions\":[\"V1\"]}";
        assertThatThrownBy(() -> gateway.run("SHOW TABLES")).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.problem()).isEqualTo(PlatformProblem.WRONG_ADDRESS);
            assertThat(e.getMessage()).contains("speaks [\"V1\"], not V2");
            assertThat(e.remedy()).contains("'gateway'").contains("1.17");
        });
    }

    @Test
    void anotherServiceThatSpeaksJsonIsNoGateway() {
        versions = "{\"flink-version\":\"2.3.0\"}";
        assertThatThrownBy(() -> gateway.run("SHOW TABLES")).hasMessageContaining("is no SQL Gateway");
    }

    @Test
    void aLostSessionIsReplacedAndPreparedAndTheStatementRunsInIt() {
        lostSessions = 1;
        SqlResult result = gateway.run("SHOW TABLES");
        assertThat(result.rows()).extracting(SqlRow::first).containsExactly("", "{\"a\":1}");
        assertThat(prepared).hasSize(2).doesNotHaveDuplicates();
        assertThat(calls).filteredOn(call -> call.endsWith("/statements")).hasSize(2);
    }

    @Test
    void aGatewayThatLosesEachSessionIsGivenUp() {
        lostSessions = 100;
        assertThatThrownBy(() -> gateway.run("SHOW TABLES"))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.problem()).isEqualTo(PlatformProblem.SERVER_ERROR));
        assertThat(prepared).hasSize(3);
    }
}
