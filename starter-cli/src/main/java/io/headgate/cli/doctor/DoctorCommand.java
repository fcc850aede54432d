package io.headgate.cli.doctor;

import io.headgate.cli.dev.DevFolder;
import io.headgate.cli.dev.DevPlace;
import io.headgate.cli.dev.DevState;
import io.headgate.cli.dev.Stack;
import io.headgate.cli.dev.TemporalCommand;
import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate doctor}. */
@Command(
        name = "doctor",
        description = "Find what is missing or blocked on this machine, and say how to mend it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate doctor",
            "  headgate doctor --json",
            "%nExit codes: 0 nothing will fail (there may be warnings), 3 something will."
        })
public final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Machine machine;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public DoctorCommand(Terminal terminal) {
        this(terminal, new ThisMachine(terminal));
    }

    DoctorCommand(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.machine = machine;
    }

    private record Document(boolean healthy, List<Diagnosis> findings) {}

    @Override
    public Integer call() {
        List<Diagnosis> found = examine();
        boolean healthy = found.stream().noneMatch(each -> each.state() == Diagnosis.State.PROBLEM);
        output.print(terminal, new Document(healthy, found), text(found));
        return healthy ? 0 : FailureCode.FINDINGS.exitCode();
    }

    private List<Diagnosis> examine() {
        List<Diagnosis> found = new ArrayList<>();
        DevFolder folder = folder(found);
        found.addAll(new MachineChecks(machine).all(folder.project(), TemporalCommand.find(terminal)));
        found.add(FolderCheck.of("project", folder.project().resolve(".headgate")));
        found.add(FolderCheck.of("cache", TemporalCommand.folder(terminal)));
        try {
            Optional<DevState> state = DevState.read(folder);
            found.addAll(new StackChecks(machine, new Stack(terminal, folder), state).all());
        } catch (HeadgateException e) {
            found.add(Diagnosis.problem("stack", String.valueOf(e.getMessage()), e.remedy()));
        }
        return found;
    }

    /** The project where there is a readable one, else the folder in which the command was typed. */
    private DevFolder folder(List<Diagnosis> found) {
        try {
            return DevPlace.of(terminal, project);
        } catch (HeadgateException e) {
            found.add(Diagnosis.problem("settings", String.valueOf(e.getMessage()), e.remedy()));
            return new DevFolder(terminal.folder());
        }
    }

    private static String text(List<Diagnosis> found) {
        StringBuilder text = new StringBuilder();
        for (Diagnosis each : found) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %-10s %s%n",
                    each.state().name().toLowerCase(Locale.ROOT),
                    each.what(),
                    each.says()));
            if (!each.remedy().isEmpty()) {
                text.append("    try: ").append(each.remedy()).append('\n');
            }
        }
        return text.toString();
    }
}
