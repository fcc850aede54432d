package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.contract.LabClient.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListContractTest {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    @Test
    void pagesFollowEachOtherByAbsoluteAddressesUntilThereIsNoNext() {
        String label = client.unique("paged");
        List<String> created = create(label, 12);

        List<String> listed = new ArrayList<>();
        String next = client.statementsPath() + "?page_size=5&label_selector="
                + escape("user.confluent.io/" + label + "=true");
        int pages = 0;
        while (!next.isEmpty()) {
            JsonNode page = client.get(next).expect(200).json();
            assertThat(page.path("kind").asText()).isEqualTo("StatementList");
            page.path("data").forEach(item -> listed.add(item.path("name").asText()));
            next = page.path("metadata").path("next").asText();
            assertThat(next).satisfiesAnyOf(address -> assertThat(address).isEmpty(), address -> assertThat(address)
                    .startsWith("http")
                    .contains("page_token="));
            pages++;
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(created);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aPageHasTenItemsUnlessTold() {
        create(client.unique("ten"), 11);

        assertThat(client.get(client.statementsPath()).expect(200).json().path("data"))
                .hasSize(10);
    }

    @Test
    void aPageOfMoreThanAHundredIsRefused() {
        Answer answer = client.get(client.statementsPath() + "?page_size=101").expect(400);

        assertThat(answer.error().path("source").path("parameter").asText()).isEqualTo("page_size");
    }

    @Test
    void onlyThePoolThatIsAskedForIsListed() {
        create(client.unique("pool"), 1);

        assertThat(client.get(client.statementsPath() + "?spec.compute_pool_id=lfcp-none")
                        .json()
                        .path("data"))
                .isEmpty();
        assertThat(client.get(client.statementsPath() + "?spec.compute_pool_id=" + client.id("computePool"))
                        .json()
                        .path("data"))
                .isNotEmpty();
    }

    private List<String> create(String label, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = client.unique("list");
            ObjectNode order = client.order(name, "SHOW TABLES", Map.of());
            order.putObject("metadata").putObject("labels").put("user.confluent.io/" + label, "true");
            client.call("POST", client.statementsPath(), order.toString()).expect(201);
            names.add(name);
        }
        return names;
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
