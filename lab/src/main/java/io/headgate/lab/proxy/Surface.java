package io.headgate.lab.proxy;

import io.headgate.lab.faults.FaultSubject;

/** What a door knows of the interface behind it. */
interface Surface {
    /** What faults are matched against. */
    FaultSubject subject(ProxyCall call);

    /** Looks at a request before it is done, and returns what is to happen after it was done well. */
    Outcome begin(ProxyCall call);

    /** Counts the effect of a request that was answered with success. */
    @FunctionalInterface
    interface Outcome {
        Outcome NONE = answer -> {};

        void done(ProxyAnswer answer);
    }
}
