package io.headgate.platforms.flink.observe;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.world.StateVerdict;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.StateQuestion;
import io.headgate.platforms.flink.statements.FlinkNames;
import io.headgate.platforms.flink.store.SavepointStore;
import io.headgate.platforms.flink.tables.Catalog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Judges whether changed SQL can go on with a statement's state: both are compiled, neither runs, and the plans are compared
 * operator by operator. The gateway writes plans into files; they pass through the folder of savepoints.
 */
final class StateJudge {
    private static final Pattern EXECUTE = Pattern.compile("(?is)^\\s*EXECUTE\\s+(?=STATEMENT\\s+SET)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST = 160;

    private final Catalog catalog;
    private final SavepointStore store;

    StateJudge(Catalog catalog, SavepointStore store) {
        this.catalog = catalog;
        this.store = store;
    }

    /** The word on a question; none where it cannot be judged at all. */
    Optional<StateVerdict> verdict(StateQuestion question, WorldStatement running) {
        if (!store.usable() || running.sql().isEmpty()) {
            return Optional.empty();
        }
        String digest = Digest.of(question.sql());
        try {
            CompiledPlan now = compile(running.sql(), running.properties());
            CompiledPlan then = compile(question.sql(), question.properties());
            return Optional.of(PlanComparison.of(question.statement(), digest, now, then));
        } catch (PlatformException refused) {
            if (refused.problem().treatment() == PlatformProblem.Treatment.RETRY) {
                throw refused;
            }
            return Optional.of(new StateVerdict(
                    question.statement(),
                    digest,
                    false,
                    "cannot be compiled: " + shortened(String.valueOf(refused.getMessage()))));
        }
    }

    private CompiledPlan compile(String sql, Map<String, String> properties) {
        String path = "plans/" + UUID.randomUUID() + ".json";
        String statement = EXECUTE.matcher(sql).replaceFirst("").replaceFirst(";\\s*$", "");
        try {
            catalog.gateway()
                    .run(
                            "COMPILE PLAN '" + store.address(path).replace("'", "''") + "' FOR " + statement,
                            FlinkNames.of(properties),
                            PATIENCE);
            byte[] json = store.read(path)
                    .orElseThrow(() -> new PlatformException(
                            PlatformProblem.UNSUPPORTED,
                            "the gateway wrote its plan where this process cannot read it",
                            "look at the setting 'savepoints': the gateway must reach it too"));
            return CompiledPlan.read(json);
        } catch (IOException e) {
            throw new PlatformException(
                    PlatformProblem.BAD_ANSWER, "the gateway's plan cannot be read", "try again", e);
        } finally {
            store.delete(path);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }

    /** Statements in the order of the questions. */
    List<StateVerdict> verdicts(List<StateQuestion> questions, List<WorldStatement> statements) {
        return questions.stream()
                .flatMap(question -> statements.stream()
                        .filter(statement -> statement.name().equals(question.statement()))
                        .flatMap(statement -> verdict(question, statement).stream()))
                .toList();
    }
}
