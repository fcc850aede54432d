package io.headgate.pipelines.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages in a real browser and uses them; {@code browser-test.js} is the user. */
class PageInBrowserTest {
    @TempDir
    private Path folder;

    private Optional<Chromium> chromium = Optional.empty();

    @BeforeEach
    void findChromium() {
        chromium = Chromium.find();
        assumeTrue(chromium.isPresent(), "no chromium on the PATH: the page is not tried in a browser");
    }

    @Test
    void aPersonCanSearchClickReadAndUseTheKeyboard() throws Exception {
        JsonNode seen = use(SamplePages.of(SampleSnapshots.p2().snapshot()), "{\"search\":\"z\",\"click\":\"d\"}");

        assertThat(seen.get("nodes").asInt()).isEqualTo(18);
        assertThat(seen.get("found").get(0).asText()).isEqualTo("z");
        assertThat(seen.get("taken").asText()).isEqualTo("z");
        assertThat(seen.get("clicked").asText()).isEqualTo("d");
        assertThat(seen.get("sections").toString())
                .contains("Facts", "Why it keeps state", "Reads", "Read by", "Statements");
        assertThat(seen.get("sql").asText()).contains("INSERT INTO d");
        assertThat(seen.get("lit").asInt()).isEqualTo(9);
        assertThat(seen.get("afterRight").asText()).isEqualTo("f");
        assertThat(seen.get("detailsAfterEscape").asBoolean()).isFalse();
        assertThat(seen.get("cut").asInt()).as("labels wider than their nodes").isZero();
    }

    @Test
    void hostileNamesAndSqlAreShownAndDoNothing() throws Exception {
        JsonNode seen = use(SamplePages.hostile(), "{\"search\":\"hacked\",\"click\":\"<!--\"}");

        assertThat(seen.get("hacked").asBoolean()).isFalse();
        assertThat(seen.get("clicked").asText()).isEqualTo("<!--");
        assertThat(seen.get("sql").asText()).contains("</SCRIPT><script>window.hacked=4</script>");
        assertThat(seen.get("strangers").asInt())
                .as("elements that the page does not make")
                .isZero();
    }

    @Test
    @Tag("heavy")
    void aThousandTablesCanBeSearchedAndClicked() throws Exception {
        GraphPage page = SamplePages.of(SampleSnapshots.random(1_000, 7).snapshot());
        String table = page.nodes().get(500).id();
        JsonNode seen = use(page, "{\"search\":\"" + table + "\",\"click\":\"" + table + "\"}");

        assertThat(seen.get("nodes").asInt()).isEqualTo(page.nodes().size());
        assertThat(seen.get("found").get(0).asText()).isEqualTo(table);
        assertThat(seen.get("clicked").asText()).isEqualTo(table);
    }

    /** Opens the page with the test's script in it; the page's policy is told that script's digest, nothing else is changed. */
    private JsonNode use(GraphPage page, String task) throws Exception {
        String script = "const TASK = " + task + ";\n" + resource("browser-test.js");
        String html = PageRenderer.html(page)
                .replace("script-src '", "script-src '" + digest(script) + "' '")
                .replace("</body>", "<script>" + script + "</script>\n</body>");
        Path file = Files.writeString(folder.resolve("page.html"), html);
        String document = chromium.orElseThrow().open(file, folder);
        Matcher result = Pattern.compile("data-seen=\"([^\"]*)\"").matcher(document);
        assertThat(result.find())
                .as("the script's result in %s", document.substring(0, Math.min(400, document.length())))
                .isTrue();
        byte[] json = Base64.getDecoder().decode(result.group(1));
        return JsonMapper.builder().build().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static String digest(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) throws Exception {
        try (InputStream stream = PageInBrowserTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
