package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import ripple.label.GradeScale;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.Planted;
import ripple.label.agree.Repeat;
import ripple.label.agree.SwapSettings;
import ripple.label.agree.TruthCsv;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.exchange.GradedFiles;

/// How votes are brought together, for every command that does.
final class AgreementOptions {
    private static final int MOST_DRAWS = 100_000;

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

    /// What was read, and what it says.
    record Measured(GradedFiles graded, Agreement agreement) {}

    /// Reads the files and measures their agreement.
    ///
    /// @param seed of the bootstrap
    Measured measure(List<Path> files, long seed) throws UsageException, IOException {
        Campaign known = campaign.isEmpty() ? null : CampaignJson.read(Path.of(campaign));
        GradedFiles graded = GradedFiles.read(files, known);
        AgreementSettings settings = settings(scale(graded.scale()), stage(graded, files), seed);
        return new Measured(graded, Agreement.of(
                new AgreementInput(graded.votes().votes(), planted(known), repeats(graded)), settings));
    }

    private AgreementSettings settings(GradeScale scale, String whose, long seed) throws UsageException {
        if (!(prior > 0 && prior < 1)) {
            throw new UsageException(
                    "--prior is the expected lens fraction, between 0 and 1; 0.01 is one in a hundred.");
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
    private String stage(GradedFiles graded, List<Path> files) throws UsageException {
        List<String> stages = graded.votes().votes().stream().map(Vote::stage).distinct().sorted().toList();
        String whose = stage.isEmpty() ? graded.usualStage() : stage;
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
}
