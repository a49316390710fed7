package ripple.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ripple.label.GradeScale;
import ripple.label.agree.Agreement;
import ripple.label.agree.CohenKappa.Weight;
import ripple.label.agree.Consensus;
import ripple.label.agree.Figure;
import ripple.label.agree.GraderScore;
import ripple.label.agree.Pair;
import ripple.label.agree.Ratings;
import ripple.label.agree.Share;
import ripple.label.agree.Truth;

/// The agreement for people: short tables; the whole is in the JSON, CSV and HTML.
record AgreementTables(Agreement agreement) {
    private static final int MOST_ROWS = 20;

    void print(Console console) {
        heading(console);
        if (!agreement.pairs().isEmpty()) {
            console.line("%n%s", "Agreement of all, beyond chance");
            overall().print(console);
            console.line("%n%s", "Pairs (Cohen's kappa)");
            pairs().print(console);
        }
        console.line("%n%s", "Graders");
        graders().print(console);
        console.line("%n%s", "Most lens-like objects");
        consensus().print(console);
        adjudication(console);
        agreement.remarks().forEach(remark -> console.line("%n%s", remark));
    }

    private void heading(Console console) {
        int votes = agreement.graders().stream().mapToInt(GraderScore::votes).sum();
        GradeScale scale = agreement.settings().scale();
        console.line("%d %s, %d objects, %d %s votes; %s count as lens; prior %s for SWAP",
                agreement.graders().size(), agreement.graders().size() == 1 ? "grader" : "graders",
                agreement.ratings().objects().size(), votes, agreement.settings().stage(),
                scale.codes().stream().filter(scale::isLens).collect(Collectors.joining(", ")),
                String.valueOf(agreement.settings().swap().prior()));
    }

    private Table overall() {
        Table table = new Table("", ">value", "95 %", "");
        row(table, "Krippendorff's alpha, ordinal", agreement.alphaOrdinal(), "all votes");
        row(table, "Krippendorff's alpha, nominal", agreement.alphaNominal(), "all votes");
        String complete = agreement.completeObjects() + " objects that everyone graded";
        row(table, "Fleiss's kappa", agreement.fleiss(), complete);
        row(table, "Randolph's kappa", agreement.randolph(), complete);
        return table;
    }

    private static void row(Table table, String name, Figure figure, String of) {
        table.row(name, number(figure), interval(figure), figure instanceof Figure.None n ? n.reason() : of);
    }

    private Table pairs() {
        Table table = new Table("a", "b", ">objects", ">same", ">plain", ">linear", ">quadratic", "95 %");
        for (Pair pair : agreement.pairs()) {
            Figure quadratic = pair.kappa(Weight.QUADRATIC);
            table.row(pair.first(), pair.second(), pair.table().total(), percent(pair.table().same()),
                    number(pair.kappa(Weight.NONE)), number(pair.kappa(Weight.LINEAR)), number(quadratic),
                    quadratic instanceof Figure.None n ? n.reason() : interval(quadratic));
        }
        return table;
    }

    private Table graders() {
        GradeScale scale = agreement.settings().scale();
        List<String> heads = new ArrayList<>(List.of("grader", ">votes"));
        scale.codes().forEach(code -> heads.add(">" + code));
        heads.addAll(List.of(">planted lenses found", "95 %", ">others called lens", "95 %", ">PL", ">PD",
                ">self kappa", ">drift/h"));
        Table table = new Table(heads.toArray(String[]::new));
        for (GraderScore g : agreement.graders()) {
            List<Object> row = new ArrayList<>(List.of(g.grader(), g.votes()));
            scale.codes().forEach(code -> row.add(g.grades().get(scale.ordinal(code))));
            row.addAll(List.of(count(g.planted().found()), interval(g.planted().found()),
                    count(g.planted().falsePositives()), interval(g.planted().falsePositives()),
                    skill(g.skill().pl()), skill(g.skill().pd()), number(g.selfAgreement()),
                    number(g.drift().perHour())));
            table.row(row.toArray());
        }
        return table;
    }

    /// Without planted objects nobody's skill is known.
    private String skill(double p) {
        return agreement.consensus().getFirst().swap() instanceof Figure.None ? "-" : text(p, 2);
    }

    private Table consensus() {
        GradeScale scale = agreement.settings().scale();
        Table table = new Table("object", ">votes", ">mean", "95 %", "majority", ">Dawid-Skene", ">SWAP", "95 %",
                ">range");
        agreement.consensus().stream().filter(c -> c.truth() == Truth.UNKNOWN)
                .sorted(Comparator.comparingDouble(AgreementTables::rank).reversed()).limit(MOST_ROWS)
                .forEach(c -> table.row(c.objectId(), c.votes(), number(c.mean()), interval(c.mean()),
                        scale.at(c.majority()), number(c.dawidSkene()), number(c.swap()), interval(c.swap()),
                        c.range()));
        return table;
    }

    private static double rank(Consensus c) {
        return c.mean().value();
    }

    private void adjudication(Console console) {
        List<Consensus> queue = agreement.adjudication();
        console.line("%n%d objects to talk about (grades %d or more apart)", queue.size(), Agreement.DISPUTED);
        if (queue.isEmpty()) {
            return;
        }
        List<String> heads = new ArrayList<>(List.of("object"));
        heads.addAll(agreement.ratings().graders());
        Table table = new Table(heads.toArray(String[]::new));
        queue.stream().limit(MOST_ROWS).forEach(c -> table.row(grades(c).toArray()));
        table.print(console);
        if (queue.size() > MOST_ROWS) {
            console.line("… and %d more, see --html or --json", queue.size() - MOST_ROWS);
        }
    }

    private List<Object> grades(Consensus c) {
        Ratings ratings = agreement.ratings();
        int object = ratings.objects().indexOf(c.objectId());
        List<Object> row = new ArrayList<>(List.of(c.objectId()));
        for (int g = 0; g < ratings.graders().size(); g++) {
            int grade = ratings.grade(g, object);
            row.add(grade == Ratings.MISSING ? "-" : agreement.settings().scale().at(grade));
        }
        return row;
    }

    private static String number(Figure figure) {
        return figure instanceof Figure.Value v ? text(v.value(), 3) : "-";
    }

    private static String interval(Figure figure) {
        return figure instanceof Figure.Value v && v.hasInterval() ? text(v.low(), 2) + " to " + text(v.high(), 2) : "";
    }

    private static String interval(Share share) {
        return share.isEmpty() ? "" : text(share.low(), 2) + " to " + text(share.high(), 2);
    }

    private static String count(Share share) {
        return share.isEmpty() ? "-" : text(share.count(), 0) + " of " + text(share.total(), 0);
    }

    private static String percent(Share share) {
        return share.isEmpty() ? "-" : text(100 * share.value(), 0) + " %";
    }

    private static String text(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }
}
