package io.headgate.workflows.server;

import io.headgate.workflows.start.HeadgateAttributes;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;

/** Makes the search attributes of rollouts known to a server that was started without them, as the one in memory is. */
public final class SearchAttributes {
    private SearchAttributes() {}

    /**
     * Registers all of them; to be done once, before the first rollout.
     *
     * @param target address of the server
     */
    public static void register(String target, String namespace) {
        OperatorServiceStubs stubs = OperatorServiceStubs.newServiceStubs(
                OperatorServiceStubsOptions.newBuilder().setTarget(target).validateAndBuildWithDefaults());
        try {
            AddSearchAttributesRequest.Builder request =
                    AddSearchAttributesRequest.newBuilder().setNamespace(namespace);
            HeadgateAttributes.ALL.forEach(key -> request.putSearchAttributes(key.getName(), key.getValueType()));
            stubs.blockingStub().addSearchAttributes(request.build());
        } finally {
            stubs.shutdownNow();
        }
    }
}
