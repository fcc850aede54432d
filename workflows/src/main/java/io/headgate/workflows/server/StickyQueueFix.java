package io.headgate.workflows.server;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.MethodDescriptor;
import io.temporal.api.workflowservice.v1.RespondWorkflowTaskCompletedRequest;

/**
 * Keeps workers from asking for a queue of their own. The server in memory lets what waits in the queue of a worker that is
 * gone wait for ever; a real server does not, and wants no fix.
 */
public final class StickyQueueFix implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void sendMessage(Q message) {
                super.sendMessage(unstuck(method, message));
            }
        };
    }

    private static <Q> Q unstuck(MethodDescriptor<Q, ?> method, Q message) {
        if (!"RespondWorkflowTaskCompleted".equals(method.getBareMethodName())) {
            return message;
        }
        RespondWorkflowTaskCompletedRequest request = (RespondWorkflowTaskCompletedRequest) message;
        @SuppressWarnings("unchecked") // the method takes no other request
        Q cleared = (Q) request.toBuilder().clearStickyAttributes().build();
        return cleared;
    }
}
