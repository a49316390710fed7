package ripple.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `ripple labels …`: what people graded.
@Command(name = "labels", sortOptions = false, description = "Grades and votes: in, out, together, and how well graders agree.")
final class LabelsCommand implements Work {
    /// With its own commands.
    static CommandLine line(Console console) {
        CommandLine line = RippleCommand.withHelp(new CommandLine(new LabelsCommand()));
        List.of(new LabelsImportCommand(console), new LabelsExportCommand(console), new LabelsMergeCommand(console),
                new LabelsAgreeCommand(console))
                .forEach(command -> line.addSubcommand(RippleCommand.withHelp(new CommandLine(command))));
        return line;
    }

    @Override
    public Exit run() throws UsageException {
        throw new UsageException("Say what to do with labels; ripple labels --help lists what there is.");
    }
}
