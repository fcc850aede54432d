package io.headgate.pipelines.page;

import io.headgate.pipelines.json.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Writes the page as one HTML file: style, script and data inside, nothing fetched from anywhere.
 *
 * <p>Names and SQL are data of a script that sets text, never markup; beside that the page's own policy lets no script run but
 * the one that is named by its digest.
 */
public final class PageRenderer {
    /** The parts of the one script, in their order: each may use what stands before it. */
    private static final List<String> SCRIPT =
            List.of("data.js", "drawing.js", "camera.js", "selection.js", "search.js", "input.js");

    private PageRenderer() {}

    /** Lays the page out and writes it; equal pages give equal bytes. */
    public static String html(GraphPage page) {
        String style = resource("page.css");
        String script = script();
        String template = resource("page.html");
        StringBuilder html = new StringBuilder(template.length() + style.length() + script.length());
        int from = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", from)) {
            int close = template.indexOf("}}", open);
            html.append(template, from, open);
            html.append(
                    switch (template.substring(open + 2, close)) {
                        case "title" -> text(page.title());
                        case "style" -> style;
                        case "script" -> script;
                        case "style-digest" -> digest(style);
                        case "script-digest" -> digest(script);
                        case "data" -> data(page);
                        default -> throw new IllegalStateException("page.html has an unknown hole");
                    });
            from = close + 2;
        }
        return html.append(template, from, template.length()).toString();
    }

    /** One function around all parts, so that none of their names is the window's. */
    private static String script() {
        StringBuilder script = new StringBuilder("'use strict';\n(() => {\n");
        SCRIPT.forEach(part -> script.append(resource(part)));
        return script.append("})();\n").toString();
    }

    /** JSON in which no sequence of characters means anything to HTML. */
    private static String data(GraphPage page) {
        return CanonicalJson.text(PageData.of(page, PageLayout.of(page)))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = PageRenderer.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + name + " is missing from the build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
