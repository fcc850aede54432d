package io.headgate.pipelines.cache;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.Distribution;
import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.JoinCounts;
import io.headgate.pipelines.sql.Span;
import io.headgate.pipelines.sql.SqlProblem;
import io.headgate.pipelines.sql.StateReason;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableLike;
import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.sql.TableReference;
import io.headgate.pipelines.sql.TimeColumn;
import io.headgate.pipelines.sql.Watermark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Facts as the cache writes them: every record an array of its components, without names. That is a third of the bytes, and
 * reading them is most of what a run with a warm cache does. Nobody else reads this form.
 */
final class FactsJson {
    private static final List<Class<?>> RECORDS = List.of(
            FileFacts.class,
            StatementFacts.class,
            TableDefinition.class,
            TableLike.class,
            TableReference.class,
            TableRead.class,
            TimeColumn.class,
            Span.class,
            Column.class,
            Watermark.class,
            Distribution.class,
            StateReason.class,
            JoinCounts.class,
            SqlProblem.class);
    private static final JsonMapper MAPPER = mapper();
    private static final ObjectReader READER = MAPPER.readerFor(FileFacts.class);

    private FactsJson() {}

    static byte[] bytes(FileFacts facts) throws IOException {
        return MAPPER.writeValueAsBytes(facts);
    }

    /** The facts in these bytes, none where they say something else. */
    static Optional<FileFacts> read(ByteBuffer json) {
        try {
            return Optional.of(READER.readValue(json.array(), json.arrayOffset() + json.position(), json.remaining()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder mapper = JsonMapper.builder().addModule(new Jdk8Module());
        for (Class<?> type : RECORDS) {
            mapper.withConfigOverride(type, with -> with.setFormat(JsonFormat.Value.forShape(Shape.ARRAY)));
        }
        return mapper.build();
    }
}
