package ripple.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ripple.file.AtomicFile;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.VotesCsv;
import ripple.label.VotesFile;
import ripple.label.VotesMerge;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.ConsensusCsv;
import ripple.label.agree.Planted;
import ripple.label.agree.Repeat;
import ripple.label.agree.SwapSettings;
import ripple.label.agree.TruthCsv;
import ripple.pipeline.report.AgreementReport;

/// `ripple labels agree FILE…`: how well graders agree, who finds what, and a consensus for each object.
@Command(name = "agree", sortOptions = false, description = "How well graders agree, who finds what, and a consensus for each object.")
final class LabelsAgreeCommand implements Work {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "votes, as CSV (object_id,grader,grade,sublabels,comment,time_utc,stage)")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--truth", paramLabel = "FILE", description = "planted objects: object_id,is_lens,theta_e,seeing,arc_snr")
    private String truth = "";

    @Option(names = "--repeats", paramLabel = "FILE", description = "objects shown twice: object_id,repeat_of")
    private String repeats = "";

    @Option(names = "--prior", paramLabel = "P", description = "lens fraction expected in this list, for SWAP (default: 0.01)")
    private double prior = AgreementSettings.USUAL_PRIOR;

    @Option(names = "--lens", paramLabel = "GRADE,…", split = ",", description = "grades that count as a lens (default: A,B)")
    private List<String> lens = new ArrayList<>();

    @Option(names = "--stage", paramLabel = "NAME", description = "whose votes count (default: blind)")
    private String stage = Vote.BLIND;

    @Option(names = "--bootstrap", paramLabel = "N", description = "draws for the intervals of Fleiss and Krippendorff (default: 1000)")
    private int draws = AgreementSettings.USUAL_DRAWS;

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
        refuseExisting(html);
        refuseExisting(csv);
        AgreementSettings settings = settings();
        VotesFile votes = votes(settings.scale());
        Agreement agreement = measure(votes, settings);
        write(agreement);
        if (json) {
            Json.print(console, new AgreementDocument(agreement).document());
        } else {
            new AgreementTables(agreement).print(console);
        }
        votes.notices().forEach(console::complain);
        return Exit.DONE;
    }

    private void refuseExisting(String file) throws UsageException {
        if (!file.isEmpty() && !overwrite && Files.exists(Path.of(file))) {
            throw new UsageException(file + " exists already; give another name, or --overwrite.");
        }
    }

    private AgreementSettings settings() throws UsageException {
        GradeScale scale = scale();
        if (!(prior > 0 && prior < 1)) {
            throw new UsageException("--prior is the expected lens fraction, between 0 and 1; 0.01 is one in a hundred.");
        }
        if (draws < 0 || draws > 100_000) {
            throw new UsageException("--bootstrap must lie between 0 (no intervals) and 100000.");
        }
        return new AgreementSettings(scale, SwapSettings.withPrior(prior), draws, seed, stage);
    }

    private GradeScale scale() throws UsageException {
        GradeScale scale = GradeScale.standard();
        if (lens.isEmpty()) {
            return scale;
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String name : lens) {
            codes.add(scale.code(name).orElseThrow(() -> new UsageException("--lens " + name + " is none of the grades "
                    + String.join(", ", scale.codes()) + ".")));
        }
        if (codes.size() == scale.codes().size()) {
            throw new UsageException("--lens names every grade; at least one must mean no lens.");
        }
        return scale.withLens(codes);
    }

    private VotesFile votes(GradeScale scale) throws IOException {
        VotesMerge merge = new VotesMerge();
        for (Path file : new LinkedHashSet<>(files)) {
            merge.add(file.toString(), VotesCsv.read(file, scale));
        }
        return merge.done();
    }

    private Agreement measure(VotesFile votes, AgreementSettings settings) throws UsageException, IOException {
        List<Planted> planted = truth.isEmpty() ? List.of() : TruthCsv.planted(Path.of(truth));
        List<Repeat> again = repeats.isEmpty() ? List.of() : TruthCsv.repeats(Path.of(repeats));
        if (votes.votes().stream().noneMatch(v -> v.stage().equals(stage))) {
            List<String> stages = votes.votes().stream().map(Vote::stage).distinct().sorted().toList();
            throw new UsageException(stages.isEmpty()
                    ? "There is no vote in " + files.getFirst() + "."
                    : "There is no vote of the stage " + stage + "; choose by --stage one of "
                            + String.join(", ", stages) + ".");
        }
        return Agreement.of(new AgreementInput(votes.votes(), planted, again), settings);
    }

    private void write(Agreement agreement) throws IOException {
        if (!html.isEmpty()) {
            AtomicFile.write(Path.of(html), AgreementReport.of(agreement));
        }
        if (!csv.isEmpty()) {
            StringBuilder text = new StringBuilder();
            ConsensusCsv.write(agreement, text);
            AtomicFile.write(Path.of(csv), text.toString());
        }
    }
}
