package io.headgate.pipelines.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The one form in which values are hashed: RFC 8785, that is sorted keys, no white space, UTF-8. Values hold whole numbers
 * only, so that no two machines can disagree about a digit.
 */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private CanonicalJson() {}

    /** Writes this form too, some types by serializers of their own, which keep to it: sorted keys, absent values left out. */
    public static ObjectWriter writer(Module serializers) {
        return MAPPER.rebuild().addModule(serializers).build().writer();
    }

    /** The canonical bytes of a value; equal values give equal bytes. */
    public static byte[] bytes(Object value) {
        return bytes(WRITER, value);
    }

    /** As {@link #bytes(Object)}, by a {@link #writer}. */
    public static byte[] bytes(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a value that JSON can hold: " + value.getClass(), e);
        }
    }

    /** The canonical form as text. */
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** {@code sha256:...} of the canonical bytes. */
    public static String digest(Object value) {
        return digest(WRITER, value);
    }

    /** As {@link #digest(Object)}, by a {@link #writer}. */
    public static String digest(ObjectWriter writer, Object value) {
        return Digest.of(stream -> {
            try {
                writer.writeValue(stream, value);
            } catch (IOException e) {
                throw new IllegalArgumentException("not a value that JSON can hold: " + value.getClass(), e);
            }
        });
    }

    /** Reads what {@link #bytes} wrote; throws when the text is no such value. */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }
}
