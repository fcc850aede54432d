package io.headgate.pipelines.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** JSON that people read too: keys in the order of the record, absent values left out, the same bytes on every machine. */
public final class PrettyJson {
    private PrettyJson() {}

    /** A document for standard output: indented by two spaces, with a newline at the end. */
    public static String text(Object value) {
        return text(value, 2, false) + "\n";
    }

    /**
     * A document in another program's form.
     *
     * @param indent spaces per level
     * @param ascii everything beyond ASCII is written as an escape
     * @return the text without a newline at the end
     */
    public static String text(Object value, int indent, boolean ascii) {
        try {
            return mapper(ascii).writer(printer(indent)).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a document: " + value.getClass(), e);
        }
    }

    private static JsonMapper mapper(boolean ascii) {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, ascii)
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .build();
    }

    private static DefaultPrettyPrinter printer(int indent) {
        DefaultIndenter indenter = new DefaultIndenter(" ".repeat(indent), "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
