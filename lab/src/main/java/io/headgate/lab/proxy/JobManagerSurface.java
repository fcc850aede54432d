package io.headgate.lab.proxy;

import io.headgate.lab.faults.FaultSubject;
import io.headgate.lab.faults.Interference;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.json.Json;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JobManager's REST interface: jobs are cancelled and stopped there, and savepoints taken. */
final class JobManagerSurface implements Surface {
    private static final Pattern JOB = Pattern.compile("^(?:/v1)?/jobs/([0-9a-f]{32})(/stop|/savepoints)?$");

    private final EffectJournal effects;

    /** Triggers that were counted: who repeats one, with the id that it chose, causes nothing new. */
    private final Set<String> triggers = ConcurrentHashMap.newKeySet();

    JobManagerSurface(EffectJournal effects) {
        this.effects = effects;
    }

    @Override
    public FaultSubject subject(ProxyCall call) {
        return new FaultSubject(Interference.JOBMANAGER, call.method(), call.target(), "", "");
    }

    @Override
    public Outcome begin(ProxyCall call) {
        Matcher job = JOB.matcher(call.path());
        if (!job.find()) {
            return Outcome.NONE;
        }
        String id = job.group(1);
        if (call.method().equals("PATCH")) {
            return answer -> effects.count(EffectKind.JOB_CANCELLED, id);
        }
        if (!call.method().equals("POST") || job.group(2) == null) {
            return Outcome.NONE;
        }
        boolean ends =
                job.group(2).equals("/stop") || call.json().path("cancel-job").asBoolean(false);
        return answer -> {
            if (triggers.add(id + Json.text(ProxyCall.json(answer.body()), "request-id"))) {
                effects.count(ends ? EffectKind.JOB_STOPPED : EffectKind.SAVEPOINT_TAKEN, id);
            }
        };
    }
}
