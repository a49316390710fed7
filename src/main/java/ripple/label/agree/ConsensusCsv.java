package ripple.label.agree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ripple.file.CsvWriter;
import ripple.label.GradeScale;

/// The consensus as a table: one row for each object, every grader's grade in a column of its own, then what they say together.
public final class ConsensusCsv {
    private static final List<String> BEFORE = List.of("object_id");
    private static final List<String> AFTER = List.of("votes", "range", "mean", "mean_lo", "mean_hi", "majority",
            "majority_share", "majority_lo", "majority_hi", "dawid_skene", "dawid_skene_lo", "dawid_skene_hi",
            "dawid_skene_grade", "swap", "swap_lo", "swap_hi", "swap_settled", "swap_settled_lo", "swap_settled_hi",
            "planted");

    private ConsensusCsv() {}

    /// Writes it. What was not computed is blank; grades are codes, the mean is of ordinals.
    ///
    /// @throws IOException when the text cannot be written
    public static void write(Agreement agreement, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(join(BEFORE, agreement.ratings().graders(), AFTER));
        for (int i = 0; i < agreement.consensus().size(); i++) {
            Consensus c = agreement.consensus().get(i);
            csv.row(join(List.of(c.objectId()), grades(agreement, i), together(c, agreement.settings().scale())));
        }
    }

    private static List<String> grades(Agreement agreement, int object) {
        List<String> grades = new ArrayList<>();
        for (int g = 0; g < agreement.ratings().graders().size(); g++) {
            grades.add(code(agreement.settings().scale(), agreement.ratings().grade(g, object)));
        }
        return grades;
    }

    private static List<String> together(Consensus c, GradeScale scale) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(c.votes()), Integer.toString(c.range())));
        row.addAll(figure(c.mean()));
        row.add(scale.at(c.majority()));
        row.addAll(List.of(number(c.majorityShare().value()), number(c.majorityShare().low()),
                number(c.majorityShare().high())));
        row.addAll(figure(c.dawidSkene()));
        row.add(code(scale, c.dawidSkeneGrade()));
        row.addAll(figure(c.swap()));
        row.addAll(figure(c.swapSettled()));
        row.add(c.truth() == Truth.UNKNOWN ? "" : c.truth().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private static String code(GradeScale scale, int ordinal) {
        return ordinal == Ratings.MISSING ? "" : scale.at(ordinal);
    }

    private static List<String> figure(Figure figure) {
        return figure instanceof Figure.Value v
                ? List.of(number(v.value()), number(v.low()), number(v.high()))
                : List.of("", "", "");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static List<String> join(List<String> first, List<String> second, List<String> third) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(third);
        return all;
    }
}
