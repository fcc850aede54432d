package io.headgate.pipelines.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The canonical form of values against an independent implementation of RFC 8785. */
class CanonicalJsonTest {
    @Test
    void anyTextComesOutAsTheStandardSays() throws IOException {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            Map<String, Object> value = new LinkedHashMap<>();
            for (int entry = 0; entry < 5; entry++) {
                value.put(text(random), List.of(text(random), random.nextInt()));
            }
            String ours = CanonicalJson.text(value);

            assertThat(ours).isEqualTo(new JsonCanonicalizer(ours).getEncodedString());
        }
    }

    @Test
    void keysAreSortedByUtf16Units() {
        Map<String, Integer> value = new LinkedHashMap<>();
        value.put("\ufb33", 1);
        value.put("\ud83d\ude00", 2);
        value.put("a", 3);

        assertThat(CanonicalJson.text(value)).isEqualTo("{\"a\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void equalValuesHaveEqualDigests() {
        assertThat(CanonicalJson.digest(Map.of("a", 1, "b", 2)))
                .isEqualTo(CanonicalJson.digest(new LinkedHashMap<>(Map.of("b", 2, "a", 1))))
                .startsWith("sha256:")
                .hasSize("sha256:".length() + 64);
    }

    @Test
    void halfACharacterIsStillWritten() {
        assertThat(CanonicalJson.text(List.of("a\ud83d"))).isNotEmpty();
    }

    /** Control characters, quotes, letters and characters beyond the basic plane. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] choices = {random.nextInt(0x20), '"', '\\', '/', 'a' + random.nextInt(26), 0xe9, 0x2028, 0x1f600, 0x7f};
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.appendCodePoint(choices[random.nextInt(choices.length)]);
        }
        return text.toString();
    }
}
