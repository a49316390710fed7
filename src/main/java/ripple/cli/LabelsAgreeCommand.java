package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ripple.cli.OutputFile.Existing;
import ripple.label.agree.Agreement;
import ripple.label.agree.ConsensusCsv;
import ripple.pipeline.report.AgreementReport;

/// `ripple labels agree FILE…`: how well graders agree, who finds what, and a consensus for each object.
@Command(name = "agree", sortOptions = false, description = "How well graders agree, who finds what, and a consensus for each object.")
final class LabelsAgreeCommand implements Work {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "journals, or votes as CSV (object_id,grader,grade,sublabels,comment,time_utc,stage)")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private AgreementOptions agreement = new AgreementOptions();

    @Option(names = "--seed", paramLabel = "S", description = "of the draws (default: 1)")
    private long seed = 1;

    @Option(names = "--html", paramLabel = "FILE", description = "write the report as one page")
    private String html = "";

    @Option(names = "--csv", paramLabel = "FILE", description = "write the consensus, with a column for every grader")
    private String csv = "";

    @Option(names = "--overwrite", description = "replace the files that are written")
    private boolean overwrite;

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    LabelsAgreeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, IOException {
        file(html).refuseExisting();
        file(csv).refuseExisting();
        AgreementOptions.Measured measured = agreement.measure(files, seed);
        Agreement agreed = measured.agreement();
        write(agreed);
        if (json) {
            Json.print(console, new AgreementDocument(agreed).document());
        } else {
            new AgreementTables(agreed).print(console);
        }
        measured.graded().votes().notices().forEach(console::complain);
        return Exit.DONE;
    }

    private OutputFile file(String name) {
        return new OutputFile(name, overwrite ? Existing.REPLACE : Existing.KEEP);
    }

    private void write(Agreement agreed) throws IOException {
        if (file(html).isWanted()) {
            file(html).write(AgreementReport.of(agreed));
        }
        if (file(csv).isWanted()) {
            StringBuilder text = new StringBuilder();
            ConsensusCsv.write(agreed, text);
            file(csv).write(text.toString());
        }
    }
}
