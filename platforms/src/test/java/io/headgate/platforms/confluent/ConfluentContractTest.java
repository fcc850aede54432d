package io.headgate.platforms.confluent;

import io.headgate.platforms.contract.ContractSubject;
import io.headgate.platforms.contract.ObservationContract;
import io.headgate.platforms.contract.PositionContract;
import io.headgate.platforms.contract.QueryContract;
import io.headgate.platforms.contract.StatementContract;
import io.headgate.platforms.contract.TableContract;
import io.headgate.platforms.lab.LabProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on the lab with the simulated engine. */
class ConfluentContractTest
        implements StatementContract, TableContract, PositionContract, ObservationContract, QueryContract {
    private static ConfluentSubject subject;

    @BeforeAll
    static void open() {
        subject = new ConfluentSubject(LabProcess.simulated(), false);
    }

    @AfterAll
    static void close() {
        subject.platform().close();
    }

    @Override
    public ContractSubject subject() {
        return subject;
    }
}
