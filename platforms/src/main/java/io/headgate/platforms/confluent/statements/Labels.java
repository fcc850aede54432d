package io.headgate.platforms.confluent.statements;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.world.Ownership;
import io.headgate.platforms.EffectKey;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** What Headgate writes on the statements that it makes: all labels have the value {@code true}, the name says it all. */
public final class Labels {
    private static final String PREFIX = "user.confluent.io/headgate";
    /** Made by Headgate. */
    public static final String OURS = PREFIX;
    /** Made to ask something; to be deleted by whoever made it. */
    public static final String QUERY = PREFIX + "-query";
    /** DDL that has done its work and stays to hold its name. */
    public static final String DEFINITION = PREFIX + "-ddl";
    /** Not shown in the service's own lists for people. */
    static final String HIDDEN = "user.confluent.io/hidden";

    private static final String KEY = PREFIX + "-key-";
    private static final String GENERATION = PREFIX + "-generation-";
    private static final String HINTS = PREFIX + "-hints";
    private static final String CARRIED = PREFIX + "-carried";
    private static final String TOPIC = PREFIX + "-topic-";
    private static final String TABLE = PREFIX + "-table-";

    private final Map<String, String> labels = new TreeMap<>();

    /** Labels of what an effect makes. */
    public static Labels of(EffectKey key) {
        Labels labels = new Labels();
        labels.put(OURS);
        labels.put(KEY + key.hex());
        return labels;
    }

    /** Labels of what only asks. */
    public static Labels ofQuery() {
        Labels labels = new Labels();
        labels.put(OURS);
        labels.put(QUERY);
        labels.put(HIDDEN);
        return labels;
    }

    /** Labels of DDL: it stays when it is done, and nobody need see it. */
    public static Labels ofDefinition(EffectKey key, String table) {
        return of(key).put(DEFINITION).put(HIDDEN).put(TABLE + digest(table));
    }

    /** Whether DDL on this table was the work of the statement. */
    public static boolean defines(String table, StatementDocument statement) {
        return statement.labelled(DEFINITION) && statement.labelled(TABLE + digest(table));
    }

    /** Whether it is nobody's business but this adapter's: a question, or DDL that holds its name. */
    public static boolean internal(StatementDocument statement) {
        return statement.labelled(QUERY) || statement.labelled(DEFINITION);
    }

    /** Labels of what a person starts and leaves running: none, so that everybody sees it and nobody takes it for a rollout's. */
    public static Labels ofPerson() {
        return new Labels();
    }

    Labels generation(int generation) {
        return put(GENERATION + generation);
    }

    Labels additions(Set<Ownership.Addition> additions) {
        for (Ownership.Addition addition : additions) {
            switch (addition) {
                case POSITION_HINTS -> put(HINTS);
                case CARRY_OVER_PROPERTY -> put(CARRIED);
            }
        }
        return this;
    }

    /** The topics that its sources had when it was made: proof of what it reads. */
    Labels topics(Collection<String> ids) {
        ids.forEach(id -> put(topic(id)));
        return this;
    }

    public Map<String, String> asMap() {
        return labels;
    }

    /** Whether the effect of this key made the statement. */
    public static boolean madeBy(EffectKey key, StatementDocument statement) {
        return statement.labelled(KEY + key.hex());
    }

    /** Whether an earlier epoch of the same step made it. */
    public static boolean madeByAnEarlierEpoch(EffectKey key, StatementDocument statement) {
        for (int epoch = 1; epoch < key.epoch(); epoch++) {
            if (madeBy(new EffectKey(key.rollout(), key.step(), epoch), statement)) {
                return true;
            }
        }
        return false;
    }

    /** What the labels of a statement say was added to it. */
    static Set<Ownership.Addition> additions(Map<String, String> labels) {
        EnumSet<Ownership.Addition> additions = EnumSet.noneOf(Ownership.Addition.class);
        if (labels.containsKey(HINTS)) {
            additions.add(Ownership.Addition.POSITION_HINTS);
        }
        if (labels.containsKey(CARRIED)) {
            additions.add(Ownership.Addition.CARRY_OVER_PROPERTY);
        }
        return additions;
    }

    /** The generation that the labels of a statement say. */
    static OptionalInt generation(Map<String, String> labels) {
        return labels.keySet().stream()
                .filter(label -> label.startsWith(GENERATION))
                .map(label -> label.substring(GENERATION.length()))
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** Whether the labels prove that the statement reads the topic of this id. */
    static boolean proves(Map<String, String> labels, Optional<String> topicId) {
        return topicId.filter(id -> labels.containsKey(topic(id))).isPresent();
    }

    private Labels put(String label) {
        labels.put(label, "true");
        return this;
    }

    /** Ids of topics hold characters that may not stand at the end of a label. */
    private static String topic(String id) {
        return TOPIC + digest(id);
    }

    private static String digest(String text) {
        return Digest.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
