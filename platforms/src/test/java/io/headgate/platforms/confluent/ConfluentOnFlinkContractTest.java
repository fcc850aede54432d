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
import org.junit.jupiter.api.Tag;

/** The contract on the lab with Flink and Kafka behind it; {@link ConfluentContractTest} is the sample of every check. */
@Tag("heavy")
class ConfluentOnFlinkContractTest
        implements StatementContract, TableContract, PositionContract, ObservationContract, QueryContract {
    private static LabProcess lab;
    private static ConfluentSubject subject;

    @BeforeAll
    static void open() {
        lab = LabProcess.start("flink");
        subject = new ConfluentSubject(lab, true);
    }

    @AfterAll
    static void close() {
        subject.platform().close();
        lab.close();
    }

    @Override
    public ContractSubject subject() {
        return subject;
    }
}
