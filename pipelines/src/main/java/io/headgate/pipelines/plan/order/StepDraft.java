package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.UndoStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A step in the making: its edges come together as the plan is put in order. */
public final class StepDraft {
    private final String id;
    private final String table;
    private final StepKind kind;
    private final List<StepDraft> after = new ArrayList<>(4);
    private final List<String> creates = new ArrayList<>(1);
    private List<String> changes = List.of();
    private Optional<String> name = Optional.empty();
    private Optional<String> uid = Optional.empty();
    private Optional<SqlSource> sql = Optional.empty();
    private Optional<StartAt> start = Optional.empty();
    private Optional<String> previous = Optional.empty();
    private Optional<String> tableId = Optional.empty();
    private Optional<String> topicId = Optional.empty();
    private Optional<String> pool = Optional.empty();
    private boolean pointOfNoReturn;
    private List<String> onlyIf = List.of();
    private List<String> unless = List.of();
    private int place = -1;

    public StepDraft(String id, String table, StepKind kind) {
        this.id = id;
        this.table = table;
        this.kind = kind;
    }

    public String id() {
        return id;
    }

    public StepKind kind() {
        return kind;
    }

    List<StepDraft> after() {
        return after;
    }

    /** Where it stands among the steps as they were written; negative as long as it stands nowhere. */
    int place() {
        return place;
    }

    void place(int written) {
        place = written;
    }

    /** Waits for another step; a step that is told to wait for itself does not. */
    public StepDraft after(StepDraft step) {
        if (step != this) {
            after.add(step);
        }
        return this;
    }

    public StepDraft after(Collection<StepDraft> steps) {
        steps.forEach(this::after);
        return this;
    }

    public StepDraft named(String statement) {
        name = Optional.of(statement);
        return this;
    }

    public StepDraft uid(String known) {
        uid = Optional.of(known);
        return this;
    }

    public StepDraft creates(String made) {
        creates.add(made);
        return this;
    }

    public StepDraft sql(SqlSource source) {
        sql = Optional.of(source);
        return this;
    }

    public StepDraft start(StartAt place, Optional<String> replaced) {
        start = Optional.of(place);
        previous = replaced;
        return this;
    }

    public StepDraft table(Optional<String> knownTable, Optional<String> knownTopic) {
        tableId = knownTable;
        topicId = knownTopic;
        return this;
    }

    public StepDraft changes(List<String> clauses) {
        changes = List.copyOf(clauses);
        return this;
    }

    public StepDraft pool(Optional<String> chosen) {
        pool = chosen;
        return this;
    }

    public StepDraft pointOfNoReturn(boolean yes) {
        pointOfNoReturn = yes;
        return this;
    }

    /** For a step that takes a plan back: which steps of the plan must be done, or must not. */
    public StepDraft when(List<String> anyDone, List<String> noneDone) {
        onlyIf = List.copyOf(anyDone);
        unless = List.copyOf(noneDone);
        return this;
    }

    public UndoStep undoStep() {
        return new UndoStep(step(), onlyIf, unless);
    }

    public Step step() {
        return new Step(
                id,
                table,
                kind,
                ids(after),
                name,
                uid,
                creates,
                sql,
                start,
                previous,
                tableId,
                topicId,
                changes,
                pool,
                pointOfNoReturn);
    }

    private static List<String> ids(List<StepDraft> steps) {
        List<String> ids = new ArrayList<>(steps.size());
        for (StepDraft step : steps) {
            ids.add(step.id);
        }
        return ids;
    }
}
