package ripple.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;
import ripple.file.AtomicFile;
import ripple.label.exchange.GradedFiles;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.ConsensusCsv;
import ripple.label.agree.Planted;
import ripple.label.agree.Repeat;
import ripple.label.agree.SwapSettings;
import ripple.label.agree.TruthCsv;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.exchange.JournalVotes;
import ripple.pipeline.report.AgreementReport;

/// `ripple labels agree FILE…`: how well graders agree, who finds what, and a consensus for each object.
@Command(name = "agree", sortOptions = false, description = "How well graders agree, who finds what, and a consensus for each object.")
final class LabelsAgreeCommand implements Work {
    private static final int MOST_DRAWS = 100_000;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "journals, or votes as CSV (object_id,grader,grade,sublabels,comment,time_utc,stage)")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--campaign", paramLabel = "FILE", description = "the campaign: journals of another are refused, its known objects are the planted ones")
    private String campaign = "";

    @Option(names = "--truth", paramLabel = "FILE", description = "planted objects: object_id,is_lens,theta_e,seeing,arc_snr")
    private String truth = "";

    @Option(names = "--repeats", paramLabel = "FILE", description = "objects shown twice: object_id,repeat_of")
    private String repeats = "";

    @Option(names = "--prior", paramLabel = "P", description = "lens fraction expected in this list, for SWAP (default: 0.01)")
    private double prior = AgreementSettings.USUAL_PRIOR;

    @Option(names = "--lens", paramLabel = "GRADE,…", split = ",", description = "grades that count as a lens (default: A,B)")
    private List<String> lens = new ArrayList<>();

    @Option(names = "--stage", paramLabel = "NAME", description = "whose votes count (default: blind; open where none are blind)")
    private String stage = "";

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
        Campaign known = campaign.isEmpty() ? null : CampaignJson.read(Path.of(campaign));
        GradedFiles graded = GradedFiles.read(files, known);
        AgreementSettings settings = settings(scale(graded.scale()), stage(graded.votes().votes()));
        Agreement agreement = Agreement.of(new AgreementInput(graded.votes().votes(), planted(known), repeats(graded)),
                settings);
        write(agreement);
        if (json) {
            Json.print(console, new AgreementDocument(agreement).document());
        } else {
            new AgreementTables(agreement).print(console);
        }
        graded.votes().notices().forEach(console::complain);
        return Exit.DONE;
    }

    private void refuseExisting(String file) throws UsageException {
        if (!file.isEmpty() && !overwrite && Files.exists(Path.of(file))) {
            throw new UsageException(file + " exists already; give another name, or --overwrite.");
        }
    }

    private AgreementSettings settings(GradeScale scale, String whose) throws UsageException {
        if (!(prior > 0 && prior < 1)) {
            throw new UsageException("--prior is the expected lens fraction, between 0 and 1; 0.01 is one in a hundred.");
        }
        if (draws < 0 || draws > MOST_DRAWS) {
            throw new UsageException("--bootstrap must lie between 0 (no intervals) and " + MOST_DRAWS + ".");
        }
        return new AgreementSettings(scale, SwapSettings.withPrior(prior), draws, seed, whose);
    }

    private GradeScale scale(GradeScale scale) throws UsageException {
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

    /// The stage asked for; of votes that are not blind, those of an open campaign.
    private String stage(List<Vote> votes) throws UsageException {
        List<String> stages = votes.stream().map(Vote::stage).distinct().sorted().toList();
        String whose = !stage.isEmpty()
                ? stage
                : stages.contains(JournalVotes.OPEN) && !stages.contains(Vote.BLIND) ? JournalVotes.OPEN : Vote.BLIND;
        if (stages.isEmpty()) {
            throw new UsageException("There is no vote in " + files.getFirst() + ".");
        }
        if (!stages.contains(whose)) {
            throw new UsageException("There is no vote of the stage " + whose + "; choose by --stage one of "
                    + String.join(", ", stages) + ".");
        }
        return whose;
    }

    /// The file of planted objects goes before the campaign.
    private List<Planted> planted(@Nullable Campaign known) throws IOException {
        Map<String, Planted> all = new LinkedHashMap<>();
        if (known != null) {
            GradedFiles.planted(known).forEach(p -> all.put(p.objectId(), p));
        }
        if (!truth.isEmpty()) {
            TruthCsv.planted(Path.of(truth)).forEach(p -> all.put(p.objectId(), p));
        }
        return List.copyOf(all.values());
    }

    private List<Repeat> repeats(GradedFiles graded) throws IOException {
        List<Repeat> all = new ArrayList<>(graded.repeats());
        if (!repeats.isEmpty()) {
            all.addAll(TruthCsv.repeats(Path.of(repeats)));
        }
        return all;
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
