package io.headgate.lab.flink;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a statement to bring it back after a kill.
 *
 * @param order as it was submitted
 * @param phase newest phase
 * @param detail of the phase, for people
 * @param traits once planned
 * @param positions of the newest stop
 * @param deployments how often a job was, or is about to be, submitted for it
 * @param restoredFrom the savepoint or checkpoint that the newest deployment began with, empty for none
 * @param savepoint of the newest stop, empty for none
 * @param cancelWanted when STOPPING: without savepoint
 * @param compiled its plan lies in the plans' folder; false for what Flink cannot compile and plans anew each time
 * @param effectBegun its DDL was, or is about to be, carried out: to find it done is then no mistake
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
record StatementRecord(
        StatementOrder order,
        EnginePhase phase,
        String detail,
        @Nullable StatementTraits traits,
        Positions positions,
        int deployments,
        String restoredFrom,
        String savepoint,
        boolean cancelWanted,
        boolean compiled,
        boolean effectBegun) {

    static StatementRecord of(StatementOrder order) {
        return new StatementRecord(
                order, EnginePhase.PENDING, "", null, Positions.NONE, 0, "", "", false, false, false);
    }

    String id() {
        return order.id();
    }

    /** Fixed for each deployment, so that submitting it twice cannot make two jobs. */
    String job() {
        return job(deployments);
    }

    String job(int deployment) {
        return jobId(order.id() + "#" + deployment);
    }

    private static String jobId(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    StatementRecord with(EnginePhase newPhase, String newDetail) {
        return new StatementRecord(
                order,
                newPhase,
                newDetail,
                traits,
                positions,
                deployments,
                restoredFrom,
                savepoint,
                cancelWanted,
                compiled,
                effectBegun);
    }

    StatementRecord planned(StatementTraits newTraits, boolean newCompiled) {
        return new StatementRecord(
                order,
                phase,
                detail,
                newTraits,
                positions,
                deployments,
                restoredFrom,
                savepoint,
                cancelWanted,
                newCompiled,
                effectBegun);
    }

    StatementRecord beginningEffect() {
        return new StatementRecord(
                order,
                phase,
                detail,
                traits,
                positions,
                deployments,
                restoredFrom,
                savepoint,
                cancelWanted,
                compiled,
                true);
    }

    /** The next deployment; a stop that was asked for meanwhile stays asked for. */
    StatementRecord deploying(String from) {
        return new StatementRecord(
                order,
                phase,
                "",
                traits,
                Positions.NONE,
                deployments + 1,
                from,
                "",
                cancelWanted,
                compiled,
                effectBegun);
    }

    StatementRecord stopping(boolean cancel) {
        return new StatementRecord(
                order,
                EnginePhase.STOPPING,
                "",
                traits,
                positions,
                deployments,
                restoredFrom,
                savepoint,
                cancel,
                compiled,
                effectBegun);
    }

    StatementRecord stopped(String newSavepoint, Positions newPositions, String newDetail) {
        return new StatementRecord(
                order,
                EnginePhase.STOPPED,
                newDetail,
                traits,
                newPositions,
                deployments,
                restoredFrom,
                newSavepoint,
                false,
                compiled,
                effectBegun);
    }
}
