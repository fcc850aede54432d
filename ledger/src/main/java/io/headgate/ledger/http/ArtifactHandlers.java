package io.headgate.ledger.http;

import io.headgate.ledger.ArtifactKind;
import io.headgate.ledger.Artifacts;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.javalin.http.Context;
import java.util.Map;

/** Artifacts by digest. */
final class ArtifactHandlers {
    private final Artifacts artifacts;

    ArtifactHandlers(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    void has(Context context) {
        context.status(artifacts.has(context.pathParam("digest")) ? 200 : 404);
    }

    void get(Context context) {
        String digest = context.pathParam("digest");
        byte[] bytes = artifacts.find(digest).orElseThrow(() -> Answers.missing("artifact " + digest));
        context.contentType("application/octet-stream").result(bytes);
    }

    void put(Context context) {
        String digest = context.pathParam("digest");
        artifacts.store(digest, kind(Paging.parameter(context, "kind").orElse("")), context.bodyAsBytes());
        Answers.json(context, Map.of("digest", digest));
    }

    private static ArtifactKind kind(String text) {
        try {
            return ArtifactKind.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "'" + text + "' is no kind of artifact", "say ?kind=SNAPSHOT or ?kind=PLAN", e);
        }
    }
}
