package io.headgate.workflows.start;

import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutRequest;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import java.util.List;

/** The search attributes of rollouts. A namespace must know all of them before the first rollout begins. */
public final class HeadgateAttributes {
    public static final SearchAttributeKey<String> ENVIRONMENT = SearchAttributeKey.forKeyword("HeadgateEnvironment");
    public static final SearchAttributeKey<List<String>> PRODUCT = SearchAttributeKey.forKeywordList("HeadgateProduct");
    public static final SearchAttributeKey<String> COMMIT = SearchAttributeKey.forKeyword("HeadgateCommit");
    public static final SearchAttributeKey<String> PHASE = SearchAttributeKey.forKeyword("HeadgatePhase");
    public static final SearchAttributeKey<String> REQUESTED_BY = SearchAttributeKey.forKeyword("HeadgateRequestedBy");
    public static final SearchAttributeKey<String> KIND = SearchAttributeKey.forKeyword("HeadgateKind");

    /** All of them, to be registered. */
    public static final List<SearchAttributeKey<?>> ALL =
            List.of(ENVIRONMENT, PRODUCT, COMMIT, PHASE, REQUESTED_BY, KIND);

    private HeadgateAttributes() {}

    /** The type as the server's command line and its operator service call it: {@code Keyword}, {@code KeywordList}. */
    public static String typeName(SearchAttributeKey<?> key) {
        return key.getValueType() == IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST ? "KeywordList" : "Keyword";
    }

    /** What a rollout begins with. */
    static SearchAttributes of(RolloutRequest request) {
        SearchAttributes.Builder attributes = SearchAttributes.newBuilder()
                .set(ENVIRONMENT, request.environment())
                .set(PHASE, RolloutPhase.LOADING.name())
                .set(REQUESTED_BY, request.requestedBy())
                .set(KIND, request.kind().name());
        request.commit().ifPresent(commit -> attributes.set(COMMIT, commit));
        if (!request.products().isEmpty()) {
            attributes.set(PRODUCT, request.products());
        }
        return attributes.build();
    }
}
