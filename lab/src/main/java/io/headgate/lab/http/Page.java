package io.headgate.lab.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;

/**
 * Lists in pages: {@code page_size} (10 unless told, at most 100) and {@code page_token}; {@code metadata.next} is the absolute
 * address of the next page. A token names the last key of its page, so that what is added or deleted in between neither
 * repeats nor hides another item.
 */
public final class Page {
    private static final int DEFAULT_SIZE = 10;
    private static final int MAX_SIZE = 100;
    private static final int MAX_TOKEN = 255;

    private Page() {}

    /**
     * One page of items, as a list document.
     *
     * @param items by the key that orders them
     */
    public static <T> ObjectNode of(
            Request request,
            String apiVersion,
            String kind,
            NavigableMap<String, T> items,
            Function<? super T, ? extends JsonNode> render) {
        int size = size(request);
        String token = request.query("page_token");
        NavigableMap<String, T> rest = token.isEmpty() ? items : items.tailMap(decode(token), false);
        ObjectNode list = Json.object().put("api_version", apiVersion).put("kind", kind);
        ObjectNode metadata = list.putObject("metadata");
        ArrayNode data = list.putArray("data");
        String last = "";
        boolean more = false;
        for (Map.Entry<String, T> entry : rest.entrySet()) {
            if (data.size() == size) {
                more = true;
                break;
            }
            data.add(render.apply(entry.getValue()));
            last = entry.getKey();
        }
        metadata.put("self", request.self());
        metadata.put("first", request.self());
        metadata.put("next", more ? next(request, encode(last)) : "");
        metadata.put("total_size", items.size());
        return list;
    }

    /** The address of this request with another token. */
    public static String next(Request request, String token) {
        StringBuilder address = new StringBuilder(request.self()).append('?');
        request.query().forEach((name, value) -> {
            if (!name.equals("page_token")) {
                address.append(escape(name)).append('=').append(escape(value)).append('&');
            }
        });
        return address.append("page_token=").append(escape(token)).toString();
    }

    private static int size(Request request) {
        String text = request.query("page_size");
        if (text.isEmpty()) {
            return DEFAULT_SIZE;
        }
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= MAX_SIZE) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw ApiException.badParameter("page_size", "page_size must be a number, not '" + text + "'");
        }
        throw ApiException.badParameter("page_size", "page_size must be between 1 and " + MAX_SIZE + ", not " + text);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            if (token.length() <= MAX_TOKEN) {
                return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            throw ApiException.badParameter("page_token", "page_token is none that this service gave out");
        }
        throw ApiException.badParameter("page_token", "page_token is longer than " + MAX_TOKEN + " characters");
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
