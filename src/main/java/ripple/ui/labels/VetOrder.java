package ripple.ui.labels;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.Grade;

/// In which order objects are shown.
///
/// @param by what decides
/// @param column of the targets, where one decides; else empty. Columns are off where a campaign hides anything
public record VetOrder(By by, String column) {
    /// As the campaign gives it to this grader.
    public static final VetOrder GIVEN = new VetOrder(By.GIVEN, "");

    /// What decides.
    public enum By {
        /// As the campaign gives it to this grader.
        GIVEN,
        /// Those never seen first, then those seen, then those graded.
        STATE,
        /// The most lens-like first, then those without a grade.
        GRADE,
        /// Those that were looked at longest first.
        TIME,
        /// Large numbers of a column first; texts from the end of the alphabet.
        HIGH,
        /// Small numbers of a column first; texts by the alphabet. What has no value comes last in either.
        LOW
    }

    /// Sorts places of a session's order; equal ones stay as given.
    int[] sorted(LabelSession session, ColumnText columns, int[] places) {
        return switch (by) {
            case GIVEN -> places;
            case STATE -> sorted(places, place -> Math.min(session.kindAt(place), LabelSession.FIRST_GRADE));
            case GRADE -> byGrade(session, places);
            case TIME -> sorted(places, place -> -session.state(session.order().get(place).item()).millis());
            case HIGH, LOW -> byColumn(columns.column(column), places);
        };
    }

    private static int[] byGrade(LabelSession session, int[] places) {
        List<Grade> grades = session.campaign().vocabulary().grades();
        // Without a grade: below all values. In words that are not the campaign's: as the least of them.
        int[] values = new int[LabelSession.FIRST_GRADE + grades.size() + 1];
        values[LabelSession.SEEN] = LabelSession.SEEN;
        values[values.length - 1] = LabelSession.FIRST_GRADE;
        for (int i = 0; i < grades.size(); i++) {
            values[LabelSession.FIRST_GRADE + i] = LabelSession.FIRST_GRADE + grades.get(i).value();
        }
        return sorted(places, place -> -values[session.kindAt(place)]);
    }

    private int[] byColumn(Column values, int[] places) {
        double sign = by == By.HIGH ? -1 : 1;
        return sorted(places, place -> Double.isNaN(values.key(place))
                ? Double.POSITIVE_INFINITY
                : sign * values.key(place));
    }

    /// Keys are asked for once each, and become ranks: a rank and the turn in which a place came are one number to sort.
    private static int[] sorted(int[] places, IntToDoubleFunction key) {
        double[] keys = Arrays.stream(places).mapToDouble(key).toArray();
        double[] ranks = keys.clone();
        Arrays.sort(ranks);
        long[] turns = new long[places.length];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = (long) Arrays.binarySearch(ranks, keys[i]) << Integer.SIZE | i;
        }
        Arrays.sort(turns);
        return Arrays.stream(turns).mapToInt(turn -> places[(int) turn]).toArray();
    }
}
