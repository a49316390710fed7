package ripple.pipeline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.label.GradeScale;
import ripple.label.agree.Agreement;
import ripple.label.agree.CohenKappa.Weight;
import ripple.label.agree.Consensus;
import ripple.label.agree.Figure;
import ripple.label.agree.GraderScore;
import ripple.label.agree.Pair;
import ripple.label.agree.Ratings;
import ripple.label.agree.Truth;

/// The tables of an agreement, for the report and for the window.
public final class AgreementSheets {
    private final Agreement agreement;
    private final GradeScale scale;
    private final Map<String, Integer> places = new HashMap<>();

    public AgreementSheets(Agreement agreement) {
        this.agreement = agreement;
        this.scale = agreement.settings().scale();
        agreement.ratings().objects().forEach(id -> places.put(id, places.size()));
    }

    /// The list's objects, the most lens-like first; planted ones are left out.
    public static List<Consensus> best(Agreement agreement) {
        return agreement.consensus().stream().filter(c -> c.truth() == Truth.UNKNOWN)
                .sorted(Comparator.comparingDouble((Consensus c) -> c.mean().value()).reversed()).toList();
    }

    /// A row for each grader.
    public Sheet graders() {
        List<String> heads = new ArrayList<>(List.of("grader", ">votes"));
        scale.codes().forEach(code -> heads.add(">" + code));
        heads.addAll(List.of(">planted lenses found", ">95 %", ">others called a lens", ">95 %", ">PL (SWAP)",
                ">PD (SWAP)", ">PL (Dawid–Skene)", ">PD (Dawid–Skene)", ">self κ", ">repeats", ">drift / h"));
        return new Sheet(heads, agreement.graders().stream().map(this::row).toList());
    }

    private List<String> row(GraderScore g) {
        List<String> row = new ArrayList<>(List.of(g.grader(), Integer.toString(g.votes())));
        scale.codes().forEach(code -> row.add(Integer.toString(g.grades().get(scale.ordinal(code)))));
        boolean isKnown = agreement.consensus().getFirst().swap() instanceof Figure.Value;
        row.addAll(List.of(FigureText.count(g.planted().found()), FigureText.interval(g.planted().found()),
                FigureText.count(g.planted().falsePositives()), FigureText.interval(g.planted().falsePositives()),
                FigureText.number(isKnown ? g.skill().pl() : Double.NaN, 2),
                FigureText.number(isKnown ? g.skill().pd() : Double.NaN, 2), FigureText.value(g.lensFound(), 2),
                FigureText.value(g.otherLeft(), 2), FigureText.value(g.selfAgreement(), 2),
                Long.toString(g.repeats().total()), FigureText.value(g.drift().perHour(), 2)));
        return row;
    }

    /// A row for every two graders.
    public Sheet pairs() {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : agreement.pairs()) {
            Figure quadratic = pair.kappa(Weight.QUADRATIC);
            rows.add(List.of(pair.first(), pair.second(), Long.toString(pair.table().total()),
                    FigureText.percent(pair.table().same()), FigureText.value(pair.kappa(Weight.NONE), 2),
                    FigureText.value(pair.kappa(Weight.LINEAR), 2), FigureText.value(quadratic, 2),
                    FigureText.interval(quadratic, 2), quadratic instanceof Figure.None n ? n.reason() : ""));
        }
        return new Sheet(List.of("", "", ">objects", ">same grade", ">Cohen’s κ", ">linear", ">quadratic", ">95 %", ""),
                rows);
    }

    /// A row for each object: every grader's grade, and what they say together.
    public Sheet objects(List<Consensus> objects) {
        List<String> heads = new ArrayList<>(List.of("object"));
        heads.addAll(agreement.ratings().graders());
        heads.addAll(List.of(">mean", ">95 %", "majority", ">share", ">SWAP", ">95 %", ">Dawid–Skene", ">95 %"));
        return new Sheet(heads, objects.stream().map(c -> row(c, places.getOrDefault(c.objectId(), 0))).toList());
    }

    private List<String> row(Consensus c, int object) {
        List<String> row = new ArrayList<>(List.of(c.objectId()));
        for (int g = 0; g < agreement.ratings().graders().size(); g++) {
            int grade = agreement.ratings().grade(g, object);
            row.add(grade == Ratings.MISSING ? "" : scale.at(grade));
        }
        row.addAll(List.of(FigureText.value(c.mean(), 2), FigureText.interval(c.mean(), 1), scale.at(c.majority()),
                FigureText.percent(c.majorityShare()), FigureText.probability(c.swap()),
                FigureText.interval(c.swap(), 2), FigureText.probability(c.dawidSkene()),
                FigureText.interval(c.dawidSkene(), 2)));
        return row;
    }

    /// What stands out: α and κ, each with its interval or why there is none.
    public List<Headline> headlines() {
        return List.of(headline("Krippendorff’s α, ordinal", agreement.alphaOrdinal()),
                headline("Krippendorff’s α, nominal", agreement.alphaNominal()),
                headline("Fleiss’s κ", agreement.fleiss()), headline("Randolph’s κ", agreement.randolph()));
    }

    /// A number that stands out.
    ///
    /// @param detail its interval, or why there is none
    public record Headline(String what, String value, String detail) {}

    private static Headline headline(String what, Figure figure) {
        return new Headline(what, FigureText.value(figure, 2), FigureText.detail(figure));
    }
}
