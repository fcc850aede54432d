package io.headgate.lab.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of an API.
 *
 * @param method upper case
 * @param pattern {@code /sql/v1/organizations/{org}/...}
 */
public record Route(String method, String pattern, Handler handler) {
    /** Does the work of one operation. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Answers, or throws {@link ApiException}.
         *
         * @param variables what stands in the path in place of the pattern's names, decoded
         */
        Response handle(Request request, Map<String, String> variables);
    }

    /** The variables of a path that fits the pattern, whatever the method. */
    Optional<Map<String, String>> match(List<String> segments) {
        List<String> wanted = segments(pattern);
        if (wanted.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String want = wanted.get(i);
            if (want.startsWith("{")) {
                variables.put(want.substring(1, want.length() - 1), decode(segments.get(i)));
            } else if (!want.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    static List<String> segments(String path) {
        String trimmed = path.startsWith("/") ? path.substring(1) : path;
        return List.of(trimmed.split("/", -1));
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("invalid_path", "Bad Request", "The path is not properly encoded");
        }
    }
}
