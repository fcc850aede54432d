package io.headgate.pipelines.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes steps in canonical form, key by key. A plan is nearly all steps, and each is hashed when the plan is made: by hand this
 * takes half of what reflection does. The bytes are the same.
 */
final class StepSerializer extends JsonSerializer<Step> {
    /** For {@link io.headgate.pipelines.json.CanonicalJson} only: the keys are sorted. */
    static final Module MODULE = new SimpleModule("steps").addSerializer(Step.class, new StepSerializer());

    private static final SerializableString AFTER = key("after");
    private static final SerializableString CHANGES = key("changes");
    private static final SerializableString CREATES = key("creates");
    private static final SerializableString ID = key("id");
    private static final SerializableString KIND = key("kind");
    private static final SerializableString NAME = key("name");
    private static final SerializableString POINT_OF_NO_RETURN = key("pointOfNoReturn");
    private static final SerializableString POOL = key("pool");
    private static final SerializableString PREVIOUS = key("previous");
    private static final SerializableString SQL = key("sql");
    private static final SerializableString START = key("start");
    private static final SerializableString TABLE = key("table");
    private static final SerializableString TABLE_ID = key("tableId");
    private static final SerializableString TOPIC_ID = key("topicId");
    private static final SerializableString UID = key("uid");

    private static SerializableString key(String name) {
        return new SerializedString(name);
    }

    @Override
    public void serialize(Step step, JsonGenerator json, SerializerProvider others) throws IOException {
        json.writeStartObject();
        write(json, AFTER, step.after());
        write(json, CHANGES, step.changes());
        write(json, CREATES, step.creates());
        write(json, ID, step.id());
        write(json, KIND, step.kind().name());
        write(json, NAME, step.name());
        json.writeFieldName(POINT_OF_NO_RETURN);
        json.writeBoolean(step.pointOfNoReturn());
        write(json, POOL, step.pool());
        write(json, PREVIOUS, step.previous());
        if (step.sql().isPresent()) {
            json.writeFieldName(SQL);
            others.defaultSerializeValue(step.sql().get(), json);
        }
        if (step.start().isPresent()) {
            json.writeFieldName(START);
            others.defaultSerializeValue(step.start().get(), json);
        }
        write(json, TABLE, step.table());
        write(json, TABLE_ID, step.tableId());
        write(json, TOPIC_ID, step.topicId());
        write(json, UID, step.uid());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SerializableString key, List<String> values) throws IOException {
        json.writeFieldName(key);
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, SerializableString key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            write(json, key, value.get());
        }
    }

    private static void write(JsonGenerator json, SerializableString key, String value) throws IOException {
        json.writeFieldName(key);
        json.writeString(value);
    }
}
