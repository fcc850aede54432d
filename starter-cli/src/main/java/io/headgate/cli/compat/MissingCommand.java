package io.headgate.cli.compat;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UnmatchedArgsBinding;

/**
 * A command that shift_left has and Headgate has not: it says so, names what to use meanwhile, and ends with exit code 2.
 * Whoever builds one of them removes its line here.
 *
 * @param group {@code pipeline}, {@code project}, {@code table}, or empty for the root
 * @param refused it will not come; else it is only not there yet
 * @param instead what to do meanwhile
 */
record MissingCommand(String group, String name, boolean refused, String instead) {
    private static final String BY_HAND = "write the SQL by hand";
    private static final String CONSOLE = "use the platform's own console or CLI";
    private static final String PLATFORM_TESTS = "run the statements under tests/ by hand";

    private static final List<MissingCommand> ALL = List.of(
            later("pipeline", "deploy", "headgate deploy TABLE does it, durably"),
            later("pipeline", "field-lineage", "headgate report TABLE shows the lineage of tables"),
            later("pipeline", "healthcheck", "headgate statements list shows what runs and how"),
            later("pipeline", "report-running-statements", "headgate statements list shows what runs"),
            later("pipeline", "undeploy", "headgate undeploy TABLE does it, durably"),
            later("project", "delete-all-compute-pools", CONSOLE),
            later("project", "delete-integration-tests", PLATFORM_TESTS),
            later("project", "delete-unused-tables", "headgate project assess-unused-tables lists them"),
            later("project", "init-integration-tests", PLATFORM_TESTS),
            later(
                    "project",
                    "list-impacted-tables",
                    "headgate impact TABLE... shows who reads the tables that you name"),
            later(
                    "project",
                    "list-modified-files",
                    "headgate impact --since REV lists them with the tables that they touch"),
            later("project", "run-integration-tests", PLATFORM_TESTS),
            later("project", "update-tables-version", "rename by hand; headgate impact TABLE names every reader"),
            later("project", "update-ut-ddl", "edit the DDL under tests/ by hand"),
            later("table", "delete-unit-tests", PLATFORM_TESTS),
            later("table", "init-unit-tests", "write ddl and insert files under the table's tests/ folder"),
            later("table", "migrate", BY_HAND),
            later("table", "run-unit-tests", PLATFORM_TESTS),
            later("table", "run-validation-tests", PLATFORM_TESTS),
            later("table", "validate-unit-tests", PLATFORM_TESTS),
            refused("table", "update-all-makefiles", "nothing is needed: table folders have no generated Makefile"),
            refused("table", "update-makefile", "nothing is needed: table folders have no generated Makefile"),
            later("table", "update-tables", "edit the files with sed; headgate validate checks the result"),
            refused("rag", "build", "no model takes part in reading SQL, so there is no index to build"));

    static List<MissingCommand> of(String group) {
        return ALL.stream().filter(command -> command.group().equals(group)).toList();
    }

    private static MissingCommand later(String group, String name, String instead) {
        return new MissingCommand(group, name, false, instead);
    }

    private static MissingCommand refused(String group, String name, String instead) {
        return new MissingCommand(group, name, true, instead);
    }

    /** The command as picocli knows it; it takes any words. */
    CommandSpec spec() {
        Callable<Integer> fail = this::fail;
        CommandSpec spec = CommandSpec.wrapWithoutInspection(fail);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.usageMessage().description((refused ? "Not offered: " : "Not yet. Meanwhile: ") + instead + ".");
        return spec.addUnmatchedArgsBinding(UnmatchedArgsBinding.forStringArrayConsumer(new ISetter() {
            @Override
            public <T> T set(T words) {
                return words;
            }
        }));
    }

    private Integer fail() {
        String command = "'" + group + " " + name + "'";
        throw new HeadgateException(
                FailureCode.USAGE,
                command + (refused ? " is not offered" : " is not available yet"),
                instead + "; see docs/compat.md");
    }
}
