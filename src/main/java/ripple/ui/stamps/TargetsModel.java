package ripple.ui.stamps;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;

/// The target list: all rows, those that pass the filter, and the chosen one.
public final class TargetsModel {
    private static final Pattern NUMBER = Pattern
            .compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[nN]a[nN]|[+-]?[iI]nf(inity)?");

    private static final String GRADE = "grade:";
    private static final String NO_GRADE = "none";

    private final ObservableList<Target> all = FXCollections.observableArrayList();
    private final FilteredList<Target> passing = new FilteredList<>(all);
    private final SortedList<Target> shown = new SortedList<>(passing);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Map<String, String>> grades = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Predicate<Target>> area = new SimpleObjectProperty<>(target -> true);
    private final StringProperty areaName = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Target> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Limit> limit = new ReadOnlyObjectWrapper<>(new Limit(0, 0));
    private final IntegerProperty chosenPlace = new SimpleIntegerProperty(-1);
    private final StringProperty source = new SimpleStringProperty("");
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.None());

    /// What became of the list.
    public sealed interface State {
        /// No list was asked for.
        record None() implements State {}

        /// The list is being read.
        record Loading() implements State {}

        /// It is there.
        record Ready() implements State {}

        /// It cannot be read.
        ///
        /// @param reason a sentence for the user
        record Failed(String reason) implements State {}
    }

    public TargetsModel() {
        filter.addListener(observable -> refilter());
        area.addListener(observable -> refilter());
        grades.addListener(observable -> {
            if (filter.get().strip().toLowerCase(Locale.ROOT).startsWith(GRADE)) {
                refilter();
            }
        });
        chosen.addListener(observable -> place());
        shown.addListener((javafx.beans.Observable observable) -> {
            place();
            limit.set(new Limit(shown.size(), all.size()));
        });
    }

    public ObservableList<Target> all() {
        return all;
    }

    /// Those that pass the filter, in the order that its comparator gives; without one, in the order of the list.
    public SortedList<Target> shown() {
        return shown;
    }

    /// Grade codes by id, of the campaign that is open.
    public ObjectProperty<Map<String, String>> grades() {
        return grades;
    }

    /// Text that a row must contain, in its id or one of its columns; `grade:A` or `grade:none` asks for a grade.
    public StringProperty filter() {
        return filter;
    }

    /// The target whose stamps are shown; null for none.
    public ObjectProperty<@Nullable Target> chosen() {
        return chosen;
    }

    /// Its place among those shown, from 0; −1 when it is not among them.
    public IntegerProperty chosenPlace() {
        return chosenPlace;
    }

    /// Name of the file.
    public StringProperty source() {
        return source;
    }

    public ObjectProperty<State> state() {
        return state;
    }

    /// Name of the area that targets are limited to; empty for none.
    public StringProperty areaName() {
        return areaName;
    }

    /// How many targets are shown of how many.
    public ObservableValue<Limit> limit() {
        return limit.getReadOnlyProperty();
    }

    /// How far the list is limited.
    ///
    /// @param shown pass the filter and lie in the area
    /// @param all are in the list
    public record Limit(int shown, int all) {
        public boolean isAll() {
            return shown == all;
        }
    }

    /// Ends every limit: the area and the filter.
    public void showAll() {
        filter.set("");
        unlimit();
    }

    /// Shows only targets of an area.
    public void limitTo(String name, Predicate<Target> inside) {
        areaName.set(name);
        area.set(inside);
    }

    /// Ends {@link #limitTo}.
    public void unlimit() {
        limitTo("", target -> true);
    }

    /// Another list; its first target becomes the chosen one.
    public void show(String name, List<Target> targets) {
        show(name, targets, "");
    }

    /// Another list; the target with this id becomes the chosen one, the first when there is none.
    public void show(String name, List<Target> targets, String chosenId) {
        filter.set("");
        unlimit();
        source.set(name);
        all.setAll(targets);
        state.set(new State.Ready());
        chosen.set(targets.stream().filter(target -> target.id().equals(chosenId)).findFirst()
                .orElse(targets.isEmpty() ? null : targets.getFirst()));
        place();
    }

    /// No list.
    public void clear() {
        chosen.set(null);
        all.clear();
        source.set("");
        state.set(new State.None());
    }

    /// Names of the targets' own columns, in the order first seen.
    public List<String> columns() {
        return all.stream().flatMap(target -> target.columns().keySet().stream()).distinct().toList();
    }

    /// Names of the columns that hold nothing but numbers.
    public Set<String> numberColumns() {
        Set<String> numbers = new TreeSet<>(columns());
        for (Target target : all) {
            target.columns().forEach((name, value) -> {
                if (!value.isBlank() && !isNumber(value)) {
                    numbers.remove(name);
                }
            });
        }
        return numbers;
    }

    /// Goes on among those shown.
    ///
    /// @param steps −1 is the one before
    public void step(int steps) {
        if (!shown.isEmpty()) {
            int from = chosenPlace.get() < 0 ? (steps > 0 ? -1 : shown.size()) : chosenPlace.get();
            chosen.set(shown.get(Math.clamp(from + (long) steps, 0, shown.size() - 1)));
        }
    }

    /// Orders texts that are numbers by their value, others after them.
    static Comparator<String> byNumber() {
        return Comparator.comparingDouble((String text) -> {
            String plain = text.strip().replace('−', '-');
            return isNumber(plain) && plain.matches(".*\\d.*") ? Double.parseDouble(plain) : Double.MAX_VALUE;
        }).thenComparing(Comparator.naturalOrder());
    }

    /// Whether a text can be read as a number.
    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    private void refilter() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        passing.setPredicate(target -> area.get().test(target) && (wanted.isEmpty() || contains(target, wanted)));
        place();
    }

    private boolean contains(Target target, String wanted) {
        if (wanted.startsWith(GRADE)) {
            return grades.get().getOrDefault(target.id(), NO_GRADE)
                    .equalsIgnoreCase(wanted.substring(GRADE.length()).strip());
        }
        return target.id().toLowerCase(Locale.ROOT).contains(wanted)
                || target.columns().values().stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void place() {
        Target now = chosen.get();
        chosenPlace.set(now == null ? -1 : shown.indexOf(now));
    }
}
