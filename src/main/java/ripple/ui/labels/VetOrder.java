package ripple.ui.labels;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import ripple.label.campaign.Showing;
import ripple.label.session.LabelSession;

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
    int[] sorted(LabelSession session, int[] places) {
        return switch (by) {
            case GIVEN -> places;
            case STATE -> sorted(places, place -> rank(session, showing(session, place)));
            case GRADE -> sorted(places, place -> -value(session, showing(session, place)));
            case TIME -> sorted(places, place -> -session.state(showing(session, place).item()).millis());
            case HIGH, LOW -> byColumn(session, places);
        };
    }

    private static Showing showing(LabelSession session, int place) {
        return session.order().get(place);
    }

    private static int rank(LabelSession session, Showing showing) {
        return switch (session.stage(showing.item())) {
            case UNSEEN -> 0;
            case SEEN -> 1;
            case GRADED -> 2;
        };
    }

    private static int value(LabelSession session, Showing showing) {
        String code = session.state(showing.item()).labels().current();
        return session.campaign().vocabulary().grade(code).map(grade -> grade.value() + 2)
                .orElseGet(() -> rank(session, showing));
    }

    private int[] byColumn(LabelSession session, int[] places) {
        String[] texts = Arrays.stream(places)
                .mapToObj(place -> showing(session, place).target().columns().getOrDefault(column, "").strip())
                .toArray(String[]::new);
        double[] numbers = Arrays.stream(texts).mapToDouble(ColumnText::number).toArray();
        boolean numeric = IntStream.range(0, texts.length)
                .allMatch(i -> texts[i].isEmpty() || !Double.isNaN(numbers[i]));
        double sign = by == By.HIGH ? -1 : 1;
        if (numeric) {
            return sorted(places, i -> i, i -> Double.isNaN(numbers[i]) ? Double.POSITIVE_INFINITY : sign * numbers[i]);
        }
        Comparator<String> alphabet = by == By.HIGH ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Integer> order = Comparator.<Integer, Boolean>comparing(i -> texts[i].isEmpty())
                .thenComparing(i -> texts[i], alphabet);
        return IntStream.range(0, places.length).boxed().sorted(order).mapToInt(i -> places[i]).toArray();
    }

    private static int[] sorted(int[] places, IntToDoubleFunction key) {
        return sorted(places, i -> places[i], key);
    }

    /// Keys are asked for once each: a comparison is then one of numbers.
    private static int[] sorted(int[] places, IntUnaryOperator argument, IntToDoubleFunction key) {
        double[] keys = IntStream.range(0, places.length).mapToDouble(i -> key.applyAsDouble(argument.applyAsInt(i)))
                .toArray();
        return IntStream.range(0, places.length).boxed().sorted(Comparator.comparingDouble(i -> keys[i]))
                .mapToInt(i -> places[i]).toArray();
    }
}
