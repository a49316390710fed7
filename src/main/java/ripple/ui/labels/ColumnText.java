package ripple.ui.labels;

import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ripple.catalog.Target;
import ripple.label.campaign.Showing;

/// Ids and columns of a campaign's objects as they can be asked for: a text that one of them contains, or a column compared with a number
/// (`score > 0.8`) or a text (`survey = des`). Made ready once, so that every letter typed is answered at once.
final class ColumnText {
    static final ColumnText NONE = new ColumnText(List.of());
    private static final Pattern COMPARED = Pattern.compile("\\s*(.+?)\\s*(<=|>=|<|>|=)\\s*(.+?)\\s*");

    private final List<Showing> order;
    private final String[] texts;

    private ColumnText(List<Showing> order) {
        this.order = order;
        this.texts = order.stream().map(ColumnText::text).toArray(String[]::new);
    }

    /// Whether the object at a place of the order passes.
    interface Test {
        Test ANY = place -> true;

        boolean passes(int place);
    }

    static ColumnText of(List<Showing> order) {
        return new ColumnText(order);
    }

    /// Names of all columns, in the order in which they come.
    static List<String> names(List<Target> targets) {
        return targets.stream().flatMap(target -> target.columns().keySet().stream()).distinct().toList();
    }

    private static String text(Showing showing) {
        return (showing.target().id() + '\n' + String.join("\n", showing.target().columns().values()))
                .toLowerCase(Locale.ROOT);
    }

    Test test(String wanted) {
        Matcher compared = COMPARED.matcher(wanted);
        if (compared.matches()) {
            String column = column(compared.group(1));
            if (!column.isEmpty()) {
                return compare(column, compared.group(2), compared.group(3));
            }
        }
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        return place -> texts[place].contains(text);
    }

    /// The column of that name, whatever its case; empty for none.
    private String column(String name) {
        return names(order.stream().map(Showing::target).toList()).stream().filter(name::equalsIgnoreCase).findFirst()
                .orElse("");
    }

    private Test compare(String column, String sign, String value) {
        double number = number(value);
        if (Double.isNaN(number)) {
            return place -> sign.contains("=") && value(place, column).equalsIgnoreCase(value);
        }
        DoublePredicate passes = switch (sign) {
            case "<" -> found -> found < number;
            case "<=" -> found -> found <= number;
            case ">" -> found -> found > number;
            case ">=" -> found -> found >= number;
            default -> found -> found == number;
        };
        return place -> passes.test(number(value(place, column)));
    }

    private String value(int place, String column) {
        return order.get(place).target().columns().getOrDefault(column, "").strip();
    }

    /// NaN for what is no number: no comparison holds for it.
    static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
