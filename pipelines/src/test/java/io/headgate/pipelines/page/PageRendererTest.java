package io.headgate.pipelines.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageRendererTest {
    private final String html =
            PageRenderer.html(SamplePages.of(SampleSnapshots.customer360().snapshot()));

    @Test
    void nothingIsFetchedFromAnywhere() {
        assertThat(html.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "src=", "@import", "url(");
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void thePolicyNamesTheStyleAndTheScriptByTheirDigests() throws Exception {
        assertThat(html).contains("style-src '" + digest(between("<style>", "</style>")) + "'");
        assertThat(html).contains("script-src '" + digest(between("<script>", "</script>")) + "'");
    }

    @Test
    void equalPagesGiveEqualBytes() {
        assertThat(PageRenderer.html(
                        SamplePages.of(SampleSnapshots.customer360().snapshot())))
                .isEqualTo(html);
    }

    @Test
    void theDataHoldsSqlAndReasonsOfEveryTable() throws Exception {
        JsonNode data = data(html);

        assertThat(data.get("nodes")).hasSize(20);
        assertThat(data.toString())
                .contains("INSERT INTO int_c360_support_summary")
                .contains("reads a table of changes crm_dim_customers");
    }

    @Test
    void namesAndSqlNeverBecomeMarkup() throws Exception {
        String hostile = PageRenderer.html(SamplePages.hostile());
        JsonNode data = data(hostile);

        assertThat(Pattern.compile("<script", Pattern.CASE_INSENSITIVE)
                        .matcher(hostile)
                        .results())
                .hasSize(2);
        assertThat(hostile).contains("<title>&lt;img src=x onerror=alert(1)&gt; · Headgate</title>");
        assertThat(data.get("nodes").findValuesAsText("id"))
                .contains("</script><script>window.hacked=2</script>", "<!--", "a\u2028b", "{{script}}");
        assertThat(data.toString()).contains("</SCRIPT><script>window.hacked=4</script>");
    }

    private static JsonNode data(String html) throws Exception {
        Matcher matcher = Pattern.compile("<script type=\"application/json\" id=\"data\">([^<]*)</script>")
                .matcher(html);
        assertThat(matcher.find()).isTrue();
        return JsonMapper.builder().build().readTree(matcher.group(1));
    }

    private String between(String open, String close) {
        int start = html.indexOf(open) + open.length();
        return html.substring(start, html.indexOf(close, start));
    }

    private static String digest(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
