package io.headgate.platforms.flink;

import io.headgate.platforms.contract.ContractSubject;
import io.headgate.platforms.contract.ObservationContract;
import io.headgate.platforms.contract.PositionContract;
import io.headgate.platforms.contract.QueryContract;
import io.headgate.platforms.contract.StatementContract;
import io.headgate.platforms.contract.TableContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** The contract on Flink's own dialect with a catalog that dies with its session. */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InMemoryCatalogContractTest
        implements StatementContract, TableContract, PositionContract, QueryContract, ObservationContract {
    private OpenSourceFlink platform;
    private ContractSubject subject;

    @BeforeAll
    void open() {
        platform = OpenSourceFlink.open(FlinkLab.shared().inMemory());
        subject = new FlinkSubject(platform, false);
    }

    @AfterAll
    void close() {
        platform.close();
    }

    @Override
    public ContractSubject subject() {
        return subject;
    }
}
