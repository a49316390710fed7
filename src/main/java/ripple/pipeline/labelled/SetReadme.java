package ripple.pipeline.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ripple.export.split.SplitCheck;
import ripple.export.split.SplitShares;
import ripple.label.agree.Agreement;
import ripple.label.agree.CohenKappa;
import ripple.label.agree.Figure;
import ripple.label.agree.GraderScore;
import ripple.label.agree.Pair;
import ripple.label.choose.Exclusion;
import ripple.label.choose.LabelColumns;
import ripple.label.choose.LabelCriteria;
import ripple.pipeline.labelled.LabelledSettings.Quality;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.RepositoryInfo;

/// `README.md` of a labelled set: what is in it and how it came there, for someone who knows nothing else.
final class SetReadme {
    private final LabelledPlan plan;
    private final LabelColumns columns;
    private final RepositoryInfo data;
    private final List<String> lines = new ArrayList<>();

    SetReadme(LabelledPlan plan, LabelColumns columns, RepositoryInfo data) {
        this.plan = plan;
        this.columns = columns;
        this.data = data;
    }

    /// @param rows of the plan that are in the set
    /// @param leftOut how many are not, by reason
    /// @param check of the splits; empty without any
    String text(Set<Integer> rows, Map<Exclusion, Integer> leftOut, Optional<SplitCheck> check) {
        lines.add("# Labelled set of " + rows.size() + " objects");
        selection(leftOut);
        counts(plan.counts(rows));
        check.ifPresent(c -> split(c, plan.settings().shares().orElseThrow()));
        pixels();
        agreement();
        graders();
        reading();
        credits();
        return String.join("\n", lines) + "\n";
    }

    private void section(String title) {
        lines.addAll(List.of("", "## " + title, ""));
    }

    private void selection(Map<Exclusion, Integer> leftOut) {
        LabelCriteria criteria = plan.settings().criteria();
        section("Selection");
        lines.add("Of " + plan.graded().targets().size() + " targets in the list, those were taken whose grade is "
                + String.join(", ", plan.grades()) + ", by " + consensus(criteria) + limits(criteria)
                + "; votes of the stage "
                + plan.graded().agreement().settings().stage() + ". "
                + (plan.settings().quality() == Quality.ACCEPTED
                        ? "Only stamps that the recipe accepts are in the set."
                        : "Stamps that the recipe rejects are in the set too (column `status`)."));
        lines.addAll(List.of("", "Left out (each object with its reason in `left_out.csv`):", ""));
        lines.addAll(table(List.of("reason", "objects"), leftOut.entrySet().stream()
                .map(e -> List.of(e.getKey().label(), Integer.toString(e.getValue()))).toList()));
        if (plan.choice().unlisted() > 0) {
            lines.addAll(List.of("", plan.choice().unlisted() + " graded objects are not in the target list."));
        }
    }

    private String limits(LabelCriteria criteria) {
        String text = "; graded by at least " + criteria.minGraders();
        if (criteria.minAgreement() > 0) {
            text += "; at least " + number(criteria.minAgreement(), 2) + " of the graders gave the most frequent grade";
        }
        return criteria.maxRange() < plan.graded().agreement().settings().scale().codes().size() - 1
                ? text + "; grades at most " + criteria.maxRange() + " steps apart"
                : text;
    }

    private static String consensus(LabelCriteria criteria) {
        return switch (criteria.consensus()) {
            case MAJORITY -> "majority";
            case MEAN -> "the mean of the ordinals"
                    + (criteria.meanCuts().isEmpty() ? "" : " with thresholds " + criteria.meanCuts());
            case SWAP -> "SWAP (a lens from " + criteria.lensAbove() + ")";
            case DAWID_SKENE -> "Dawid–Skene";
        };
    }

    private void counts(List<SplitCount> counts) {
        section("Counts");
        int sum = counts.stream().mapToInt(SplitCount::objects).sum();
        List<String> head = new ArrayList<>(List.of("split", "asked for", "share", "patches", "objects"));
        head.addAll(plan.grades());
        lines.addAll(table(head, counts.stream().map(count -> row(count, sum)).toList()));
    }

    private List<String> row(SplitCount count, int sum) {
        List<String> row = new ArrayList<>(List.of(count.name().isEmpty() ? "all" : count.name(),
                percent(count.wanted()), sum == 0 ? "" : percent((double) count.objects() / sum),
                Integer.toString(count.patches()), Integer.toString(count.objects())));
        plan.grades().forEach(grade -> row.add(Integer.toString(count.byGrade().getOrDefault(grade, 0))));
        return row;
    }

    private void split(SplitCheck check, SplitShares shares) {
        section("Split");
        lines.add("Whole patches were dealt out (column `split`; `group_key` is tract/patch), seed " + shares.seed()
                + "; shares are as near as whole patches allow. An object whose stamp reaches into a patch of another split, or that lies within "
                + number(check.distanceArcsec(), 2)
                + " arcsec of an object of another split, is left out. Checked on the stamps as written: no two of different splits share a pixel; "
                + (Double.isNaN(check.nearestArcsec())
                        ? "no two objects of different splits lie near each other."
                        : "the nearest two objects of different splits are " + number(check.nearestArcsec(), 2)
                                + " arcsec apart."));
    }

    private void pixels() {
        Recipe recipe = plan.settings().recipe();
        section("Pixels");
        double scale = plan.stamps().isEmpty() ? Double.NaN : plan.stamps().getFirst().pixelScaleArcsec();
        lines.add("- bands: " + recipe.bands().stream().map(b -> b.name()).collect(Collectors.joining(", ")));
        lines.add("- size: " + recipe.resultSize() + " × " + recipe.resultSize() + " pixels of "
                + number(recipe.resample().enabled() == Switch.ON ? recipe.resample().pixelScaleArcsec() : scale, 3)
                + " arcsec");
        lines.add("- normalisation: " + recipe.normalise().method().label() + ", scope "
                + recipe.normalise().scope().name().toLowerCase(Locale.ROOT)
                + " (`norm_params` in the manifest; what is measured of the whole set is measured over all splits together)");
        lines.add("- PSF matching: " + (recipe.psfMatch().enabled() == Switch.ON
                ? "on, to " + recipe.psfMatch().target()
                : "off"));
        lines.add("- everything else: `recipe.json`, hash " + RecipeJson.hash(recipe));
    }

    private void agreement() {
        Agreement agreement = plan.graded().agreement();
        section("Agreement of the graders");
        lines.add("Over all " + agreement.ratings().objects().size()
                + " graded objects, not only those of this set; 95 % intervals.");
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(figure("Krippendorff's alpha, nominal", agreement.alphaNominal()));
        rows.add(figure("Krippendorff's alpha, ordinal", agreement.alphaOrdinal()));
        rows.add(figure("Fleiss' kappa", agreement.fleiss()));
        for (Pair pair : agreement.pairs()) {
            rows.add(figure("Cohen's kappa, quadratic: " + name(pair.first()) + " and " + name(pair.second()),
                    pair.kappa(CohenKappa.Weight.QUADRATIC)));
        }
        lines.addAll(table(List.of("figure", "value", "low", "high"), rows));
        agreement.remarks().forEach(remark -> lines.addAll(List.of("", remark)));
    }

    private static List<String> figure(String title, Figure figure) {
        return switch (figure) {
            case Figure.Value v -> List.of(title, number(v.value(), 3), number(v.low(), 3), number(v.high(), 3));
            case Figure.None none -> List.of(title, none.reason(), "", "");
        };
    }

    private void graders() {
        Agreement agreement = plan.graded().agreement();
        List<String> codes = agreement.settings().scale().codes();
        section("Graders");
        List<String> head = new ArrayList<>(List.of("grader", "votes"));
        head.addAll(codes);
        List<List<String>> rows = new ArrayList<>();
        for (String grader : columns.graders().keySet()) {
            agreement.graders().stream().filter(score -> score.grader().equals(grader))
                    .forEach(score -> rows.add(row(score, codes.size())));
        }
        lines.addAll(table(head, rows));
    }

    private List<String> row(GraderScore score, int grades) {
        List<String> row = new ArrayList<>(List.of(name(score.grader()),
                Integer.toString(score.votes())));
        for (int i = 0; i < grades; i++) {
            row.add(Integer.toString(score.grades().get(grades - 1 - i)));
        }
        return row;
    }

    private String name(String grader) {
        return columns.graders().getOrDefault(grader, grader);
    }

    private void reading() {
        section("How to read it");
        lines.add("One row of `manifest.csv` for each object; row *i* is element *i* of every array in `stamps.npz`; "
                + "FITS files are named in the column `path`. `sha256sum -c SHA256SUMS` checks the files.");
        lines.addAll(List.of("", "```python", "import numpy, pandas",
                "rows = pandas.read_csv(\"manifest.csv\", dtype={\"object_id\": str, \"group_key\": str})"));
        if (plan.settings().recipe().formats().contains(Recipe.Format.NPZ)) {
            lines.addAll(List.of("stamps = numpy.load(\"stamps.npz\")",
                    "assert list(stamps[\"object_id\"]) == list(rows[\"object_id\"])",
                    "chosen = ("
                            + plan.settings().shares()
                                    .map(shares -> "rows[\"split\"] == \"" + shares.names().getFirst() + "\"")
                                    .orElse("rows[\"is_lens\"]")
                            + ").to_numpy()",
                    "images, grades = stamps[\"image\"][chosen], rows[\"grade\"][chosen]   # [N, bands, y, x]"));
        }
        if (plan.settings().recipe().formats().contains(Recipe.Format.FITS)) {
            lines.addAll(List.of("from astropy.io import fits", "first = fits.open(rows[\"path\"][0])"));
        }
        lines.addAll(List.of("```", "",
                "`grade` is the consensus, `is_lens` whether it counts as a lens, `grade_mean` the mean of the ordinals (0: "
                        + plan.graded().agreement().settings().scale().at(0)
                        + "), `n_graders` the votes, `agreement` the share of graders who gave the most frequent grade, `…_lo` and `…_hi` 95 % intervals, "
                        + "`dawid_skene`, `swap` and `swap_settled` probabilities of a lens (blank where not computed), `vote_…` each grader's own."));
    }

    private void credits() {
        section("Data and credits");
        lines.add("- repository: " + data.kind() + ", collection " + data.chosenCollection());
        if (plan.settings().credits().isEmpty()) {
            lines.add(
                    "- No line of credit or licence was given when this set was written. Ask who gave you the data before you pass it on.");
        }
        plan.settings().credits().forEach(credit -> lines.add("- " + credit));
    }

    private static List<String> table(List<String> head, List<List<String>> rows) {
        List<String> table = new ArrayList<>();
        table.add("| " + String.join(" | ", head) + " |");
        table.add("|" + "---|".repeat(head.size()));
        rows.forEach(row -> table.add("| " + row.stream().map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ")) + " |"));
        return table;
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
