package io.headgate.evidence.fuzz;

import java.util.Locale;

/** What is fed with odd inputs. */
public enum Target {
    SQL_READER("pipelines", "SqlReaderFuzzTest"),
    PLAN_FILE("pipelines", "PlanFileFuzzTest#aPlanFileIsReadOrRefused*"),
    WORLD_FILE("pipelines", "PlanFileFuzzTest#aWorldFileIsReadOrRefused*"),
    LEDGER_REQUESTS("ledger", "RequestFuzzTest"),
    LAB_REQUESTS("lab", "RequestFuzzTest"),
    CONFLUENT_ANSWERS("platforms", "ConfluentAnswersFuzzTest"),
    FLINK_ANSWERS("platforms", "FlinkAnswersFuzzTest");

    private final String module;
    private final String test;

    Target(String module, String test) {
        this.module = module;
        this.test = test;
    }

    String module() {
        return module;
    }

    /** As surefire takes it. */
    String test() {
        return test;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
