package io.headgate.activities.schedule;

/** Somebody who wants to be told. */
public interface Webhook {
    /**
     * Sends a document.
     *
     * @param delivery the same for every try, so that the other side can tell a repetition
     * @throws io.headgate.pipelines.problem.HeadgateException {@code CANNOT_CONNECT} when it may work later, {@code CONFIG} when
     *     it will not
     */
    void post(byte[] json, String delivery);
}
