package ripple.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ripple.label.VotesFile;
import ripple.label.exchange.GradedFiles;

/// `ripple labels export JOURNAL…`: journals as a table of votes.
@Command(name = "export", sortOptions = false, description = "Journals as a table of votes (object_id,grader,grade,sublabels,comment,time_utc,stage). "
        + "What was never seen, or seen without a grade, is not in it.")
final class LabelsExportCommand implements Work {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "JOURNAL", description = "journals of graders; one that is open elsewhere may be read")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--grader", paramLabel = "NAME", description = "another name for the grader of the one journal, where two people have the same")
    private String grader = "";

    @Mixin
    private LabelsOutput output = new LabelsOutput();

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    LabelsExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, IOException {
        output.refuseExisting();
        if (!grader.isBlank() && files.size() > 1) {
            throw new UsageException("--grader names the grader of one journal; export the journals one by one.");
        }
        for (Path file : files) {
            if (Files.exists(file) && !GradedFiles.isJournal(file)) {
                throw new UsageException(file + " is no journal; ripple labels import reads tables of other tools, "
                        + "ripple labels merge brings journals and votes together.");
            }
        }
        VotesFile votes = output.votesOf(files);
        output.write(grader.isBlank() ? votes : votes.by(grader.strip()), console);
        return Exit.DONE;
    }
}
