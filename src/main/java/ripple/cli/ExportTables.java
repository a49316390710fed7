package ripple.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.SplitCount;

/// What will be in a labelled set, for people.
final class ExportTables {
    private final LabelledPlan plan;

    ExportTables(LabelledPlan plan) {
        this.plan = plan;
    }

    void print(Console console) {
        console.line("%d of %d targets chosen, of a list with %s", plan.objects().size(),
                plan.graded().targets().size(), String.join(", ", plan.choice().byGrade().entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey()).toList()));
        plan.reasons().forEach((why, count) -> console.line("  %5d  %s", count, why.label()));
        if (plan.choice().unlisted() > 0) {
            console.complain(plan.choice().unlisted() + " graded objects are not in the target list.");
        }
        List<String> head = new ArrayList<>(List.of("split", ">wanted", ">share", ">patches", ">objects"));
        plan.grades().forEach(grade -> head.add(">" + grade));
        Table table = new Table(head.toArray(String[]::new));
        plan.counts().forEach(count -> table.row(row(count)));
        table.print(console);
        plan.empty().forEach(name -> console.complain("The split " + name
                + " is empty: there are too few patches with objects; try another seed or other shares."));
        plan.split()
                .ifPresent(split -> console.line(
                        "no two stamps of different splits share a pixel; none within %.1f arcsec",
                        split.check().distanceArcsec()));
    }

    private Object[] row(SplitCount count) {
        double share = plan.objects().isEmpty() ? 0 : 100.0 * count.objects() / plan.objects().size();
        List<String> row = new ArrayList<>(List.of(count.name().isEmpty() ? "all" : count.name(),
                String.format(Locale.ROOT, "%.1f%%", 100 * count.wanted()),
                String.format(Locale.ROOT, "%.1f%%", share), Integer.toString(count.patches()),
                Integer.toString(count.objects())));
        plan.grades().forEach(grade -> row.add(Integer.toString(count.byGrade().getOrDefault(grade, 0))));
        return row.toArray();
    }
}
