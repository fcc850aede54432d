package io.headgate.pipelines.simulate.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.problem.Severity;
import io.headgate.pipelines.snapshot.StateForm;
import io.headgate.pipelines.snapshot.TableKind;
import io.headgate.pipelines.world.StateVerdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random triples are only worth something when they are repeatable, mostly valid and varied. */
class TripleTest {
    private static final List<Triple> SAMPLE =
            LongStream.range(0, 300).mapToObj(Triple::of).toList();

    @Test
    void theSameSeedGivesTheSameTriple() {
        for (Triple triple : SAMPLE.subList(0, 50)) {
            assertThat(Triple.of(triple.seed())).isEqualTo(triple);
        }
    }

    @Test
    void mostProjectsHaveNoErrors() {
        Map<String, Integer> errors = new TreeMap<>();
        long broken = SAMPLE.stream()
                .filter(triple -> triple.snapshot().findings().stream()
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .peek(finding ->
                                        errors.merge(finding.code() + " " + finding.message(), 1, Integer::sum))
                                .count()
                        > 0)
                .count();

        assertThat(broken).as("%s", errors).isLessThan(SAMPLE.size() / 10);
    }

    @Test
    void everySortOfTableComesUp() {
        assertThat(SAMPLE.stream()
                        .flatMap(triple -> triple.snapshot().tables().stream())
                        .map(table -> table.kind()))
                .contains(TableKind.TABLE, TableKind.TABLE_AS, TableKind.VIEW);
        assertThat(SAMPLE.stream()
                        .flatMap(triple -> triple.snapshot().tables().stream())
                        .map(table -> table.state()))
                .contains(StateForm.values());
        assertThat(SAMPLE.stream().map(triple -> triple.world().statements().size()))
                .contains(0, 1, 5);
    }

    @Test
    void poolsWithAndWithoutRoomAndVerdictsOfBothSortsComeUp() {
        assertThat(SAMPLE.stream().flatMap(triple -> triple.world().pools().stream()))
                .anyMatch(pool -> pool.maxUnits() > pool.usedUnits())
                .anyMatch(pool -> pool.maxUnits() == pool.usedUnits())
                .anyMatch(pool -> pool.maxUnits() < pool.usedUnits());
        assertThat(SAMPLE.stream().flatMap(triple -> triple.world().verdicts().stream()))
                .extracting(StateVerdict::equal)
                .contains(true, false);
    }
}
