package io.headgate.platforms.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.world.ComputePool;
import io.headgate.platforms.Await;
import io.headgate.platforms.CreatePoolOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Ending;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Patience;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.Query;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.lab.LabProcess;
import io.headgate.platforms.open.Platforms;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfluentPoolsTest {
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(60), Duration.ofMillis(25));

    private final LabProcess lab = LabProcess.simulated();

    @Test
    void aPoolWhoseCreationIsNotAnsweredIsMadeOnceAndFoundByItsName() {
        try (FlinkPlatform platform = platform(Map.of())) {
            String name = Names.fresh("pool");
            CreatePoolOrder order = new CreatePoolOrder(new EffectKey("r", name, 1), name, 5);
            lab.control()
                    .fault("{\"kind\":\"lose-answer\",\"method\":\"POST\",\"path\":\"compute-pools\",\"times\":1}");
            assertThatThrownBy(() -> platform.pools().create(order)).isInstanceOf(PlatformException.class);

            ComputePool made = Await.done(() -> platform.pools().create(order), PATIENCE);

            assertThat(made.maxUnits()).isEqualTo(5);
            assertThat(platform.pools().find(name)).contains(made);
            assertThat(platform.pools().find(made.id())).contains(made);
            assertThat(lab.control().effects(made.id(), "POOL_CREATED")).isEqualTo(1);
            assertThat(Await.done(() -> platform.pools().delete(made.id()), PATIENCE))
                    .isEqualTo(Ending.DONE);
            assertThat(Await.done(() -> platform.pools().delete(made.id()), PATIENCE))
                    .isEqualTo(Ending.FOUND_GONE);
        }
    }

    @Test
    void aPoolThatIsNotThereIsNamedWithItsSetting() {
        try (FlinkPlatform platform = platform(Map.of("compute-pool", "no-such-pool"))) {
            ConfluentSubject subject = new ConfluentSubject(lab, false);
            assertThatThrownBy(() -> platform.queries()
                            .run(new Query(
                                    Names.fresh("query"),
                                    subject.appendTable(Names.table("t")),
                                    Map.of(),
                                    Optional.empty(),
                                    1,
                                    Duration.ofSeconds(5))))
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.remedy()).contains("'compute-pool'"));
        }
    }

    private FlinkPlatform platform(Map<String, String> settings) {
        return Platforms.open(
                lab.environment().confluent(settings), lab.environment().secrets());
    }
}
