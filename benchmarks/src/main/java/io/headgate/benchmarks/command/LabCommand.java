package io.headgate.benchmarks.command;

import io.headgate.benchmarks.lab.MeasureLab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate bench lab}. */
@Command(
        name = "lab",
        description = "Start labs and deploy customer360 to them by plain HTTP.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  headgate bench lab"})
final class LabCommand implements Callable<Integer> {
    @Mixin
    private Bench bench = new Bench();

    @Override
    public Integer call() throws Exception {
        String headgate = Bench.headgate();
        Path project = Path.of(headgate).resolveSibling("examples").resolve("customer360");
        return bench.tell(
                "lab",
                "The lab",
                "./headgate bench lab",
                "customer360: 17 DDL, 10 DML, 7 INSERT.",
                MeasureLab.COLUMNS,
                new MeasureLab(headgate, project, Files.createTempDirectory("headgate-bench")).rows());
    }
}
