package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ripple.label.exchange.InspectionTable;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;

/// `ripple labels import FILE`: a table of another tool as a table of votes.
@Command(name = "import", sortOptions = false, description = "A table of the EPFL inspection tools (file_name, classification, subclassification, …) as a "
        + "table of votes. Grades as A, B, C, X, as 3 to 0, or as L, ML, FL, NL are understood.")
final class LabelsImportCommand implements Work {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "the table")
    private Path file = Path.of("");

    @Option(names = "--grader", paramLabel = "NAME", description = "who graded (default: the file's name)")
    private String grader = "";

    @Mixin
    private LabelsOutput output = new LabelsOutput();

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    LabelsImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, IOException {
        output.refuseExisting();
        String name = grader.isBlank() ? InspectionTable.graderOf(file) : grader.strip();
        Vocabulary wanted = output.vocabulary();
        output.write(InspectionTable.read(file, name, wanted == null ? VocabularyJson.standard() : wanted), console);
        return Exit.DONE;
    }
}
