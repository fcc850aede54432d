package io.headgate.ledger;

import static io.headgate.ledger.lease.LeaseMode.EXCLUSIVE;
import static io.headgate.ledger.lease.LeaseMode.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.ledger.lease.Lease;
import io.headgate.ledger.lease.LeaseAnswer;
import io.headgate.ledger.lease.LeaseMode;
import io.headgate.ledger.lease.LeaseRequest;
import io.headgate.ledger.lease.SeenLease;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class LeasesTest {
    private static Ledger ledger;

    private String environment;

    @BeforeAll
    static void openLedger() {
        ledger = TestLedger.open();
    }

    @AfterAll
    static void closeLedger() {
        ledger.close();
    }

    @BeforeEach
    void nameEnvironment(TestInfo test) {
        environment = test.getTestMethod().orElseThrow().getName();
    }

    @Test
    void whatIsGivenIsListedWithItsHolder() {
        LeaseAnswer answer = acquire("w1", Map.of("orders", EXCLUSIVE, "customers", SHARED));

        assertThat(answer.granted()).isTrue();
        Lease lease = ledger.leases().list(environment).get(0);
        assertThat(lease.fence()).isEqualTo(answer.fence());
        assertThat(lease.workflowId()).isEqualTo("w1");
        assertThat(lease.tables()).isEqualTo(Map.of("customers", SHARED, "orders", EXCLUSIVE));
    }

    @Test
    void aConflictNamesTheHolderAndTheTables() {
        acquire("w1", Map.of("orders", EXCLUSIVE, "customers", EXCLUSIVE));

        LeaseAnswer answer = acquire("w2", Map.of("orders", SHARED, "items", EXCLUSIVE));

        assertThat(answer.granted()).isFalse();
        assertThat(answer.conflicts().get(0).sentence()).isEqualTo("rollout w1 holds orders");
        assertThat(answer.conflicts().get(0).holder().workflowId()).isEqualTo("w1");
    }

    @Test
    void aRefusedRequestLeavesNothingBehind() {
        acquire("w1", Map.of("orders", EXCLUSIVE));

        acquire("w2", Map.of("items", EXCLUSIVE, "orders", EXCLUSIVE));

        assertThat(ledger.leases().list(environment))
                .extracting(Lease::workflowId)
                .containsExactly("w1");
        assertThat(acquire("w3", Map.of("items", EXCLUSIVE)).granted()).isTrue();
    }

    @Test
    void readersShareATable() {
        assertThat(acquire("w1", Map.of("orders", SHARED)).granted()).isTrue();
        assertThat(acquire("w2", Map.of("orders", SHARED)).granted()).isTrue();
        assertThat(acquire("w3", Map.of("orders", EXCLUSIVE)).granted()).isFalse();
    }

    @Test
    void disjointTablesAreHeldSideBySide() {
        assertThat(acquire("w1", Map.of("orders", EXCLUSIVE)).granted()).isTrue();
        assertThat(acquire("w2", Map.of("items", EXCLUSIVE)).granted()).isTrue();
    }

    @Test
    void theSameTableOfAnotherEnvironmentIsAnotherTable() {
        acquire("w1", Map.of("orders", EXCLUSIVE));

        assertThat(ledger.leases()
                        .acquire(new LeaseRequest(
                                environment + "2", "w2", "w2", "run", Map.of("orders", EXCLUSIVE), List.of()))
                        .granted())
                .isTrue();
    }

    @Test
    void theHolderThatAsksAgainGetsTheSameLease() {
        LeaseAnswer first = acquire("w1", Map.of("orders", EXCLUSIVE));

        assertThat(acquire("w1", Map.of("orders", EXCLUSIVE))).isEqualTo(first);
        assertThat(ledger.leases().list(environment)).hasSize(1);
    }

    @Test
    void fencingNumbersOnlyRise() {
        long last = 0;
        for (int i = 0; i < 5; i++) {
            long fence = acquire("w" + i, Map.of("orders", EXCLUSIVE)).fence();
            assertThat(fence).isGreaterThan(last);
            last = fence;
            ledger.leases().release(environment, "w" + i, fence);
        }
    }

    @Test
    void aLeaseThatWasTakenOverFencesItsFormerHolderOff() {
        long old = acquire("w1", Map.of("orders", EXCLUSIVE)).fence();

        LeaseAnswer taken = takeOver("w2", new SeenLease("w1", old));

        assertThat(taken.granted()).isTrue();
        ledger.leases().check(environment, "w2", taken.fence());
        assertThatThrownBy(() -> ledger.leases().check(environment, "w1", old))
                .isInstanceOfSatisfying(
                        HeadgateException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.CONFLICT));
    }

    @Test
    void aLeaseThatIsNotTheOneSeenIsNotTakenOver() {
        long old = acquire("w1", Map.of("orders", EXCLUSIVE)).fence();
        ledger.leases().release(environment, "w1", old);
        acquire("w1", Map.of("orders", EXCLUSIVE));

        assertThat(takeOver("w2", new SeenLease("w1", old)).granted()).isFalse();
    }

    @Test
    void aTakeOverThatIsNotEnoughChangesNothing() {
        long old = acquire("w1", Map.of("orders", EXCLUSIVE)).fence();
        acquire("w3", Map.of("items", EXCLUSIVE));

        LeaseAnswer answer = ledger.leases()
                .acquire(new LeaseRequest(
                        environment,
                        "w2",
                        "w2",
                        "run",
                        Map.of("orders", EXCLUSIVE, "items", EXCLUSIVE),
                        List.of(new SeenLease("w1", old))));

        assertThat(answer.granted()).isFalse();
        ledger.leases().check(environment, "w1", old);
    }

    @Test
    void releasingTwiceOrForSomebodyElseDoesNothing() {
        long fence = acquire("w1", Map.of("orders", EXCLUSIVE)).fence();

        ledger.leases().release(environment, "w2", fence);
        assertThat(ledger.leases().list(environment)).hasSize(1);
        ledger.leases().release(environment, "w1", fence);
        ledger.leases().release(environment, "w1", fence);
        assertThat(ledger.leases().list(environment)).isEmpty();
    }

    @Test
    void ofManyAtOnceExactlyOneWinsAndNobodyHoldsAPart() throws Exception {
        int contenders = 24;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(contenders);
        try {
            List<Future<LeaseAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < contenders; i++) {
                String workflow = "w" + i;
                Map<String, LeaseMode> tables = Map.of("shared", EXCLUSIVE, "own" + i, EXCLUSIVE);
                answers.add(threads.submit(() -> {
                    start.await();
                    return acquire(workflow, tables);
                }));
            }
            start.countDown();
            int winners = 0;
            for (Future<LeaseAnswer> answer : answers) {
                winners += answer.get().granted() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        List<Lease> held = ledger.leases().list(environment);
        assertThat(held).hasSize(1);
        assertThat(held.get(0).tables()).hasSize(2);
    }

    private LeaseAnswer acquire(String workflow, Map<String, LeaseMode> tables) {
        return ledger.leases().acquire(new LeaseRequest(environment, workflow, workflow, "run", tables, List.of()));
    }

    private LeaseAnswer takeOver(String workflow, SeenLease seen) {
        return ledger.leases()
                .acquire(new LeaseRequest(
                        environment, workflow, workflow, "run", Map.of("orders", EXCLUSIVE), List.of(seen)));
    }
}
