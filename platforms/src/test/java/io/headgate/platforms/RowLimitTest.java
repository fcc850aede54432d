package io.headgate.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowLimitTest {
    @Test
    void aRowThatIsTakenBackDoesNotCount() {
        RowLimit limit = new RowLimit(2);
        for (int i = 0; i < 50; i++) {
            limit.count("+I");
            limit.count("-D");
        }
        assertThat(limit.reached()).isFalse();
        limit.count("+I");
        limit.count("-U");
        limit.count("+U");
        assertThat(limit.reached()).isFalse();
        limit.count("+I");
        assertThat(limit.reached()).isTrue();
    }

    @Test
    void whatChangesWithoutEndIsCutOff() {
        RowLimit limit = new RowLimit(1);
        int changes = 0;
        while (!limit.reached() && changes < 1_000) {
            limit.count(changes % 2 == 0 ? "-U" : "+U");
            changes++;
        }
        assertThat(changes).isEqualTo(100);
    }
}
