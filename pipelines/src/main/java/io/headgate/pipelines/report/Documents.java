package io.headgate.pipelines.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** Records as documents that people and programs read: keys in the order of the record, absent values left out. */
final class Documents {
    private static final JsonInclude.Value INCLUDE =
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT);

    private Documents() {}

    static String json(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .defaultPropertyInclusion(INCLUDE)
                .defaultPrettyPrinter(printer)
                .build();
        return write(mapper, value, true) + "\n";
    }

    /** Every string is quoted: a product named {@code 0x10} or {@code no} stays a string for every reader. */
    static String yaml(Object value) {
        ObjectMapper mapper = YAMLMapper.builder()
                .addModule(new Jdk8Module())
                .defaultPropertyInclusion(INCLUDE)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .build();
        return write(mapper, value, false);
    }

    private static String write(ObjectMapper mapper, Object value, boolean pretty) {
        try {
            return pretty
                    ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                    : mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a document: " + value.getClass(), e);
        }
    }
}
