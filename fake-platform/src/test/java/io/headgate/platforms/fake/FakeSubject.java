package io.headgate.platforms.fake;

import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.contract.ContractSubject;
import java.time.Duration;
import java.util.List;

/** The fake platform under the contract. */
final class FakeSubject implements ContractSubject {
    private final FakePlatform platform;

    FakeSubject(FakePlatform platform) {
        this.platform = platform;
    }

    @Override
    public FlinkPlatform platform() {
        return platform;
    }

    @Override
    public String appendTable(String name) {
        return "CREATE TABLE `" + name + "` (`id` STRING, `v` BIGINT)";
    }

    @Override
    public String widerTable(String name) {
        return "CREATE TABLE `" + name + "` (`id` STRING, `v` BIGINT, `extra` STRING)";
    }

    @Override
    public void loseAnswer(Action action, String statement) {
        platform.switches().loseAnswer(statement);
    }

    @Override
    public int effects(String name) {
        return platform.effects().getOrDefault(name, 0);
    }

    @Override
    public boolean holdPending(String statement) {
        platform.switches().holdPending(statement);
        return true;
    }

    @Override
    public void release(String statement) {
        platform.switches().release(statement);
    }

    @Override
    public boolean failRunning(String statement) {
        platform.switches().failRunning(statement);
        return true;
    }

    @Override
    public boolean refuseSavepoint(String statement) {
        platform.switches().refuseSavepoint(statement);
        return true;
    }

    @Override
    public boolean keepsRows() {
        return true;
    }

    @Override
    public int many() {
        return 100;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Override
    public List<String> ids(String table, int atMost) {
        List<String> rows = platform.rows(table);
        return rows.subList(0, Math.min(atMost, rows.size()));
    }
}
