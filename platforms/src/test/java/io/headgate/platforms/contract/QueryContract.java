package io.headgate.platforms.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.QueryResult;
import org.junit.jupiter.api.Test;

/** What a person types is run to its end. */
public interface QueryContract {
    ContractSubject subject();

    @Test
    default void aDdlCompletes() {
        String table = Names.table("typed");
        QueryResult result = subject().query(subject().appendTable(table), 10);
        assertThat(result.end()).isEqualTo(QueryResult.End.COMPLETE);
        assertThat(subject().platform().tables().find(table)).isPresent();
    }

    @Test
    default void aSelectShowsRows() {
        assumeThat(subject().keepsRows()).as("rows are kept").isTrue();
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 3);
        assertThat(subject().ids(scene.source, 3)).containsExactlyInAnyOrder("r0", "r1", "r2");
    }

    @Test
    default void wrongSqlIsRefused() {
        assertThatThrownBy(() -> subject().query("SELEKT 1", 1)).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.problem()).isIn(PlatformProblem.SQL_REFUSED, PlatformProblem.STATEMENT_FAILED);
            assertThat(e.getMessage()).doesNotContain("\tat ");
        });
    }
}
