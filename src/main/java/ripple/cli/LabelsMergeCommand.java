package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ripple labels merge FILE…`: several graders' files as one table of votes.
@Command(name = "merge", sortOptions = false, description = "Several graders' journals and votes as one table of votes. Labels of different vocabularies, "
        + "and a grader who contradicts himself in two files, are refused.")
final class LabelsMergeCommand implements Work {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "journals, votes as CSV, tables of the EPFL tools")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private LabelsOutput output = new LabelsOutput();

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    LabelsMergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, IOException {
        output.refuseExisting();
        output.write(output.votesOf(files), console);
        return Exit.DONE;
    }
}
