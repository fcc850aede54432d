package io.headgate.platforms.fake;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.platforms.contract.ContractSubject;
import io.headgate.platforms.contract.ObservationContract;
import io.headgate.platforms.contract.PositionContract;
import io.headgate.platforms.contract.QueryContract;
import io.headgate.platforms.contract.StatementContract;
import io.headgate.platforms.contract.TableContract;

class FakePlatformContractTest
        implements StatementContract, TableContract, PositionContract, ObservationContract, QueryContract {
    private final FakeSubject subject = new FakeSubject(new FakePlatform(Capabilities.CONFLUENT));

    @Override
    public ContractSubject subject() {
        return subject;
    }
}
