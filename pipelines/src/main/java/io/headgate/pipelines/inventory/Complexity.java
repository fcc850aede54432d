package io.headgate.pipelines.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.headgate.pipelines.snapshot.StateForm;
import io.headgate.pipelines.sql.JoinCounts;

/**
 * How hard a table's statement is, by its joins.
 *
 * @param complexityType {@code Simple} up to two joins, {@code Medium} up to four, else {@code Complex}
 * @param stateForm {@code Stateful} or {@code Stateless}
 */
@JsonPropertyOrder({
    "number_of_regular_joins",
    "number_of_left_joins",
    "number_of_right_joins",
    "number_of_inner_joins",
    "number_of_outer_joins",
    "complexity_type",
    "state_form",
})
public record Complexity(
        @JsonProperty("number_of_regular_joins") int regularJoins,
        @JsonProperty("number_of_left_joins") int leftJoins,
        @JsonProperty("number_of_right_joins") int rightJoins,
        @JsonProperty("number_of_inner_joins") int innerJoins,
        @JsonProperty("number_of_outer_joins") int outerJoins,
        @JsonProperty("complexity_type") String complexityType,
        @JsonProperty("state_form") String stateForm) {
    private static final int SIMPLE = 2;
    private static final int MEDIUM = 4;

    static Complexity of(JoinCounts joins, StateForm state) {
        return new Complexity(
                joins.regular(),
                joins.left(),
                joins.right(),
                joins.inner(),
                joins.outer(),
                type(joins.total()),
                state.words());
    }

    private static String type(int joins) {
        if (joins <= SIMPLE) {
            return "Simple";
        }
        return joins <= MEDIUM ? "Medium" : "Complex";
    }
}
