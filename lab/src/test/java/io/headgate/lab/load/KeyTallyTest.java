package io.headgate.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTallyTest {
    @Test
    void whatIsSeenOnceIsNeitherLostNorDuplicated() {
        KeyTally tally = new KeyTally(10, 3);
        tally.seen(12);
        tally.seen(10);
        tally.seen(11);

        assertThat(tally.isComplete()).isTrue();
        assertThat(tally.lost()).isZero();
        assertThat(tally.duplicated()).isZero();
    }

    @Test
    void lostAndDuplicatedAreCountedAndNamed() {
        KeyTally tally = new KeyTally(100, 5);
        tally.seen(100);
        tally.seen(103);
        tally.seen(103);
        tally.seen(103);

        assertThat(tally.unique()).isEqualTo(2);
        assertThat(tally.lost()).isEqualTo(3);
        assertThat(tally.firstLost()).containsExactly(101L, 102L, 104L);
        assertThat(tally.duplicated()).isEqualTo(2);
        assertThat(tally.firstDuplicated()).containsExactly(103L);
    }

    @Test
    void numbersOfOtherRunsDoNotCount() {
        KeyTally tally = new KeyTally(100, 1);
        tally.seen(99);
        tally.seen(101);
        tally.seen(101);

        assertThat(tally.lost()).isEqualTo(1);
        assertThat(tally.duplicated()).isZero();
    }

    @Test
    void nothingExpectedIsComplete() {
        assertThat(new KeyTally(0, 0).isComplete()).isTrue();
    }
}
