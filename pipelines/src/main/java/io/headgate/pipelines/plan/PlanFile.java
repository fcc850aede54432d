package io.headgate.pipelines.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.json.VersionedJson;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;

/** A plan as a file: {@code plan --plan-out} writes it, {@code deploy --plan} reads it and trusts it only by its digest. */
public final class PlanFile {
    private static final ObjectWriter STEPS = CanonicalJson.writer(StepSerializer.MODULE);

    private PlanFile() {}

    public static byte[] bytes(Plan plan) {
        return CanonicalJson.bytes(STEPS, plan);
    }

    /** The plan with its digest filled in. */
    public static Plan sealed(Plan plan) {
        return copy(plan, digest(plan), plan.world());
    }

    /** {@code sha256:...} of the canonical JSON without {@code digest} and {@code observedAt}. */
    public static String digest(Plan plan) {
        return CanonicalJson.digest(STEPS, bare(plan));
    }

    /** The bytes whose SHA-256 is the digest: what a store that goes by digests keeps. */
    public static byte[] digested(Plan plan) {
        return CanonicalJson.bytes(STEPS, bare(plan));
    }

    private static Plan bare(Plan plan) {
        return copy(plan, "", new PlanWorld(plan.world().digest(), ""));
    }

    /**
     * Reads a plan; refuses what is no plan, is newer than this program, or was changed after it was made.
     *
     * @param name how the file is called in messages
     */
    public static Plan read(byte[] json, String name) {
        VersionedJson.require(json, name, "plan", Plan.VERSION);
        Plan plan = parse(json, name);
        if (!plan.digest().equals(digest(plan))) {
            throw new HeadgateException(
                    FailureCode.STALE,
                    name + " was changed after it was made: its digest does not match its content",
                    "plan again, and change the request instead of the file");
        }
        return plan;
    }

    private static Plan parse(byte[] json, String name) {
        try {
            return CanonicalJson.read(json, Plan.class);
        } catch (JsonProcessingException e) {
            throw VersionedJson.unreadable(
                    name, "plan", "write it anew with 'headgate plan --plan-out " + name + "'", e);
        } catch (IOException e) {
            throw new HeadgateException(FailureCode.IO, "cannot read " + name, "check the file", e);
        }
    }

    private static Plan copy(Plan plan, String digest, PlanWorld world) {
        return new Plan(
                plan.version(),
                digest,
                plan.kind(),
                plan.environment(),
                plan.project(),
                plan.snapshot(),
                world,
                plan.request(),
                plan.tables(),
                plan.steps(),
                plan.compensations(),
                plan.undoSteps(),
                plan.unchanged(),
                plan.skipped(),
                plan.leftovers(),
                plan.blockers(),
                plan.warnings());
    }
}
