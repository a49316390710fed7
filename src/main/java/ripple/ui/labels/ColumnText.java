package ripple.ui.labels;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ripple.catalog.Target;
import ripple.label.campaign.Showing;

/// Ids and columns of a campaign's objects as they can be asked for: a text that one of them contains, or a column compared with a number
/// (`score > 0.8`) or a text (`survey = des`). What was asked for once is kept ready, so that every letter typed is answered at once.
final class ColumnText {
    private static final Pattern COMPARED = Pattern.compile("\\s*(.+?)\\s*(<=|>=|<|>|=)\\s*(.+?)\\s*");

    private final List<Showing> order;
    private final List<String> names;
    private final Map<String, Column> columns = new HashMap<>();
    private String[] texts = new String[0];

    /// @param order of the grader's session
    /// @param targets of the campaign
    ColumnText(List<Showing> order, List<Target> targets) {
        this.order = order;
        this.names = names(targets);
    }

    private static List<String> names(List<Target> targets) {
        Set<String> names = new LinkedHashSet<>();
        targets.forEach(target -> names.addAll(target.columns().keySet()));
        return List.copyOf(names);
    }

    /// Names of all columns, in the order in which they come.
    List<String> names() {
        return names;
    }

    /// A column by its name; one that no object has is empty everywhere.
    Column column(String name) {
        return columns.computeIfAbsent(name, asked -> new Column(order, asked));
    }

    /// Whether the object at a place of the order has what is wanted.
    IntPredicate test(String wanted) {
        Matcher compared = COMPARED.matcher(wanted);
        if (compared.matches()) {
            Optional<Column> column = named(compared.group(1));
            if (column.isPresent()) {
                return compare(column.get(), compared.group(2), compared.group(3));
            }
        }
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        String[] all = texts();
        return place -> all[place].contains(text);
    }

    /// The column of that name, whatever its case.
    private Optional<Column> named(String name) {
        return names.stream().filter(name::equalsIgnoreCase).findFirst().map(this::column);
    }

    private String[] texts() {
        if (texts.length < order.size()) {
            texts = order.stream().map(showing -> text(showing.target())).toArray(String[]::new);
        }
        return texts;
    }

    private static String text(Target target) {
        return (target.id() + '\n' + String.join("\n", target.columns().values())).toLowerCase(Locale.ROOT);
    }

    private static IntPredicate compare(Column column, String sign, String value) {
        double number = Column.number(value);
        if (Double.isNaN(number)) {
            return sign.contains("=") ? place -> column.text(place).equalsIgnoreCase(value) : place -> false;
        }
        return switch (sign) {
            case "<" -> place -> column.number(place) < number;
            case "<=" -> place -> column.number(place) <= number;
            case ">" -> place -> column.number(place) > number;
            case ">=" -> place -> column.number(place) >= number;
            default -> place -> column.number(place) == number;
        };
    }
}
