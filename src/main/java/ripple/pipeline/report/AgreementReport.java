package ripple.pipeline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ripple.label.GradeScale;
import ripple.label.agree.Agreement;
import ripple.label.agree.CompletenessMap;
import ripple.label.agree.Consensus;
import ripple.label.agree.GraderScore;
import ripple.label.agree.Pair;
import ripple.label.agree.PairTable;
import ripple.plot.ChartPicture;

/// The agreement of graders as one HTML page.
public final class AgreementReport {
    private static final int MOST_OBJECTS = 500;
    private static final int MOST_PAIRS = 15;
    private static final int CHART_WIDTH = 470;
    private static final int CHART_HEIGHT = 320;

    private final Agreement agreement;
    private final GradeScale scale;
    private final AgreementSheets sheets;
    private final ChartPicture pictures = new ChartPicture();
    private final HtmlPage page = new HtmlPage("Agreement of graders");

    private AgreementReport(Agreement agreement) {
        this.agreement = agreement;
        this.sheets = new AgreementSheets(agreement);
        this.scale = agreement.settings().scale();
    }

    /// @return the page, which needs no other file
    public static String of(Agreement agreement) {
        return new AgreementReport(agreement).written();
    }

    private String written() {
        heading();
        graders();
        planted();
        drift();
        pairs();
        adjudication();
        consensus();
        how();
        return page.done();
    }

    private void heading() {
        int votes = agreement.graders().stream().mapToInt(GraderScore::votes).sum();
        page.text(agreement.graders().size() + " graders, " + agreement.ratings().objects().size() + " objects, "
                + votes + " " + agreement.settings().stage() + " votes. " + lens() + " count as a lens.");
        page.figures(sheets.headlines());
        page.note("α uses every object with two votes or more; Fleiss’s and Randolph’s κ the "
                + agreement.completeObjects() + " objects that everyone graded.");
        agreement.remarks().forEach(page::note);
    }

    private String lens() {
        return scale.codes().stream().filter(scale::isLens).collect(Collectors.joining(" and "));
    }

    private void graders() {
        page.section("Graders");
        page.table(new HtmlTable("", sheets.graders()));
        page.note("PL: probability to call a lens one; PD: to call another none. Self κ: agreement with oneself on "
                + "hidden repeats, quadratic weights. Drift: change of one’s grade against the others’ in an hour.");
    }

    private void planted() {
        if (agreement.together().found().isEmpty()) {
            return;
        }
        page.section("Which planted lenses are found");
        CompletenessMap map = agreement.together().map();
        page.text("Above both limits (θE / seeing " + CompletenessMap.RESOLUTION_LIMIT + ", S/N "
                + Math.round(CompletenessMap.SNR_LIMIT) + "): " + FigureText.count(map.above()) + " looks found it, "
                + FigureText.percent(map.above()) + " (" + FigureText.interval(map.above()) + "). Below one of them: "
                + FigureText.count(map.below()) + ", " + FigureText.percent(map.below()) + ".");
        page.row();
        map("Everyone together", map);
        agreement.graders().forEach(g -> map(g.grader(), g.planted().map()));
        page.endRow();
        page.note("Share of planted lenses called " + lens() + ", Wilson’s 95 % interval, how many looks. Cells with "
                + "fewer than " + CompletenessMap.FEWEST + " lenses stay blank.");
    }

    private void map(String title, CompletenessMap map) {
        if (!map.above().isEmpty() || !map.below().isEmpty()) {
            page.picture(pictures.png(AgreementCharts.completeness(title, map), CHART_WIDTH, CHART_HEIGHT),
                    CHART_WIDTH, "Completeness of " + title + " over θE / seeing and S/N");
        }
    }

    private void drift() {
        if (agreement.graders().stream().allMatch(g -> g.drift().blocks().isEmpty())) {
            return;
        }
        page.section("Time on task");
        page.row();
        List<GraderScore> all = agreement.graders();
        for (int from = 0; from < all.size(); from += AgreementCharts.TOGETHER) {
            List<GraderScore> some = all.subList(from, Math.min(all.size(), from + AgreementCharts.TOGETHER));
            page.picture(pictures.png(AgreementCharts.offsets(some), CHART_WIDTH, CHART_HEIGHT), CHART_WIDTH,
                    "Own grade less the mean of the others over time on task");
            page.picture(pictures.png(AgreementCharts.pace(some), CHART_WIDTH, CHART_HEIGHT), CHART_WIDTH,
                    "Seconds for each vote over time on task");
        }
        page.endRow();
        page.note("Quarters of an hour since the session began; a pause of half an hour begins a new one. Bars: 95 %.");
    }

    private void pairs() {
        if (agreement.pairs().isEmpty()) {
            return;
        }
        page.section("Pairs of graders");
        page.table(new HtmlTable("", sheets.pairs()));
        List<Pair> leastAgreed = agreement.pairs().stream().filter(p -> p.table().total() > 0)
                .sorted(Comparator.comparingDouble(p -> p.table().same().value())).limit(MOST_PAIRS).toList();
        page.part(agreement.pairs().size() > MOST_PAIRS
                ? "Who calls what how: the " + MOST_PAIRS + " pairs that agree least"
                : "Who calls what how");
        page.row();
        leastAgreed.forEach(pair -> page.table(confusion(pair)));
        page.endRow();
    }

    /// Rows are the first's grades. A cell is as dark as its share of the row.
    private HtmlTable confusion(Pair pair) {
        List<String> heads = new ArrayList<>(List.of(""));
        scale.codes().forEach(code -> heads.add(">" + code));
        HtmlTable table = new HtmlTable(pair.first() + " ↓  " + pair.second() + " →", heads);
        for (String first : scale.codes()) {
            PairTable counts = pair.table();
            long row = scale.codes().stream()
                    .mapToLong(second -> counts.count(scale.ordinal(first), scale.ordinal(second))).sum();
            List<HtmlTable.Cell> cells = new ArrayList<>(List.of(new HtmlTable.Cell(first, 0)));
            for (String second : scale.codes()) {
                long n = counts.count(scale.ordinal(first), scale.ordinal(second));
                cells.add(new HtmlTable.Cell(Long.toString(n), row == 0 ? 0 : (double) n / row));
            }
            table.shaded(cells);
        }
        return table;
    }

    private void adjudication() {
        List<Consensus> queue = agreement.adjudication();
        page.section("To talk about");
        if (queue.isEmpty()) {
            page.text("No object has grades that are " + Agreement.DISPUTED + " or more apart.");
            return;
        }
        page.text(queue.size() + (queue.size() == 1 ? " object has" : " objects have") + " grades that are "
                + Agreement.DISPUTED + " or more apart. Talk about them blind first, then reveal.");
        objects(queue);
    }

    private void consensus() {
        page.section("Consensus");
        objects(AgreementSheets.best(agreement));
        page.note("Mean: of grades as numbers, " + scale.codes().getFirst() + " = " + (scale.codes().size() - 1)
                + " to " + scale.codes().getLast()
                + " = 0, with its 95 % interval from the scatter within objects. SWAP "
                + "and Dawid–Skene: probability of a lens. Planted objects are left out here; the table as CSV has all.");
    }

    private void objects(List<Consensus> objects) {
        page.table(new HtmlTable("", sheets.objects(objects.stream().limit(MOST_OBJECTS).toList())));
        if (objects.size() > MOST_OBJECTS) {
            page.note("The first " + MOST_OBJECTS + " of " + objects.size() + ".");
        }
    }

    private void how() {
        page.section("How it was measured");
        page.text("SWAP: prior " + agreement.settings().swap().prior()
                + ", votes in the order of time, skill from planted "
                + "objects. Intervals of α and Fleiss’s κ: " + agreement.settings().draws()
                + " draws of objects with replacement, seed " + agreement.settings().seed()
                + ". Cohen’s κ: Fleiss, Cohen & Everitt (1969). Shares: Wilson (1927).");
    }
}
