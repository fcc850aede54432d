package io.headgate.pipelines.plan.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A set of places gives the first of them, however many there are. */
class PlacesTest {
    @Test
    void theFirstPlaceComesOutFirst() {
        for (int size : new int[] {1, 2, 63, 64, 65, 4_096, 4_097, 300_000}) {
            comesOutInOrder(size, new Random(size));
        }
    }

    private static void comesOutInOrder(int size, Random random) {
        Places places = new Places(size);
        TreeSet<Integer> expected = new TreeSet<>();
        for (int round = 0; round < 2_000; round++) {
            if (random.nextInt(5) < 3) {
                int place = random.nextInt(size);
                places.add(place);
                expected.add(place);
            } else if (!expected.isEmpty()) {
                assertThat(places.removeFirst()).isEqualTo(expected.pollFirst());
            }
            assertThat(places.isEmpty()).isEqualTo(expected.isEmpty());
        }
        while (!expected.isEmpty()) {
            assertThat(places.removeFirst()).isEqualTo(expected.pollFirst());
        }
        assertThat(places.isEmpty()).isTrue();
    }

    @Test
    void noPlacesAreEmpty() {
        assertThat(new Places(0).isEmpty()).isTrue();
    }
}
