package io.headgate.platforms.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what arrived in a table. */
public final class Rows {
    private Rows() {}

    /** Waits until {@code r0} to {@code r<count - 1>} have arrived, and finds none of them twice. */
    public static void assertExactly(ContractSubject subject, String table, int count) {
        long end = System.nanoTime() + subject.patience().toNanos();
        List<String> ids = subject.ids(table, count);
        while (new TreeSet<>(ids).size() < count && System.nanoTime() - end < 0) {
            ids = subject.ids(table, count + 1);
        }
        List<String> arrived = new ArrayList<>(subject.ids(table, count + 1));
        Collections.sort(arrived);
        assertThat(arrived)
                .isEqualTo(IntStream.range(0, count)
                        .mapToObj(i -> "r" + i)
                        .sorted()
                        .collect(Collectors.toList()));
    }
}
