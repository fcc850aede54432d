package io.headgate.workflows.engine;

import io.headgate.workflows.activity.AuditEntry;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decisions that were taken: what each was answered, so that the same one twice is one, and what is not written down yet. */
public final class Decisions {
    /** So many are remembered; older ones are in the ledger. */
    private static final int REMEMBERED = 200;

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<AuditEntry> unwritten = new ArrayList<>();

    public Decisions(List<Answer> earlier) {
        earlier.forEach(answer -> answers.put(answer.id(), answer));
    }

    /** The answer to a decision that was taken before. */
    public Optional<Answer> answered(Decision decision) {
        return Optional.ofNullable(answers.get(decision.id()));
    }

    /** Remembers a decision with its answer, to be written down. */
    public Answer took(Choice choice, Optional<String> step, Decision decision, Answer answer, Instant now) {
        answers.put(decision.id(), answer);
        if (answers.size() > REMEMBERED) {
            answers.remove(answers.keySet().iterator().next());
        }
        unwritten.add(
                new AuditEntry(decision.id(), choice.word(), step, decision.who(), decision.why(), answer.says(), now));
        return answer;
    }

    /** Something that Headgate decided by itself, to be written down. */
    public void note(AuditEntry entry) {
        unwritten.add(entry);
    }

    /** What is to be written down, at most so many; they are handed out once. */
    public List<AuditEntry> handOut(int most) {
        List<AuditEntry> batch = List.copyOf(unwritten.subList(0, Math.min(most, unwritten.size())));
        unwritten.subList(0, batch.size()).clear();
        return batch;
    }

    public boolean allWritten() {
        return unwritten.isEmpty();
    }

    public List<Answer> remembered() {
        return List.copyOf(answers.values());
    }
}
