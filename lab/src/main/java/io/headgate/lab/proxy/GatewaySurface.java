package io.headgate.lab.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.faults.FaultSubject;
import io.headgate.lab.faults.Interference;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL Gateway's REST interface. A statement's name is what it sets as {@code pipeline.name}, if anything. */
final class GatewaySurface implements Surface {
    private static final Pattern SESSIONS = Pattern.compile("^/(?:v\\d+/)?sessions$");
    private static final Pattern STATEMENTS = Pattern.compile("^(/(?:v\\d+/)?sessions/[^/]+)/statements$");

    private final EffectJournal effects;
    private final OperationWatch operations;

    GatewaySurface(EffectJournal effects, OperationWatch operations) {
        this.effects = effects;
        this.operations = operations;
    }

    @Override
    public FaultSubject subject(ProxyCall call) {
        boolean statement =
                call.method().equals("POST") && STATEMENTS.matcher(call.path()).find();
        JsonNode body = statement ? call.json() : Json.object();
        return new FaultSubject(
                Interference.GATEWAY, call.method(), call.target(), name(body), Json.text(body, "statement"));
    }

    private static String name(JsonNode body) {
        return Json.text(body.path("executionConfig"), "pipeline.name");
    }

    @Override
    public Outcome begin(ProxyCall call) {
        if (!call.method().equals("POST")) {
            return Outcome.NONE;
        }
        if (SESSIONS.matcher(call.path()).find()) {
            return answer ->
                    effects.count(EffectKind.SESSION_OPENED, Json.text(ProxyCall.json(answer.body()), "sessionHandle"));
        }
        Matcher statement = STATEMENTS.matcher(call.path());
        if (!statement.find()) {
            return Outcome.NONE;
        }
        JsonNode body = call.json();
        OperationWatch.Watched watched = operations.begin(Json.text(body, "statement"), name(body));
        String session = statement.group(1);
        return answer -> operations.follow(
                watched, session + "/operations/" + Json.text(ProxyCall.json(answer.body()), "operationHandle"));
    }
}
