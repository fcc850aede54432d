package io.headgate.model.stage;

/** The worker that this thread belonged to is gone: nothing it did after this moment happens. An error, so that no code treats it. */
public final class WorkerLost extends Error {
    private static final long serialVersionUID = 1;

    WorkerLost() {
        super("this worker is gone", null, false, false);
    }
}
