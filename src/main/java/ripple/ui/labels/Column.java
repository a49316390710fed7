package ripple.ui.labels;

import java.util.Arrays;
import java.util.List;
import ripple.label.campaign.Showing;

/// One column of a campaign's objects, read once: a hundred thousand texts are not taken apart again for every letter of a filter.
final class Column {
    private final String[] texts;
    private final double[] numbers;
    private final double[] keys;

    /// @param name as the targets have it
    Column(List<Showing> order, String name) {
        texts = order.stream().map(showing -> showing.target().columns().getOrDefault(name, "").strip())
                .toArray(String[]::new);
        numbers = Arrays.stream(texts).mapToDouble(Column::number).toArray();
        keys = isNumeric() ? numbers : ranks();
    }

    /// NaN for what is no number: no comparison holds for it.
    static double number(String text) {
        if (text.isBlank()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private boolean isNumeric() {
        for (int place = 0; place < texts.length; place++) {
            if (Double.isNaN(numbers[place]) && !texts[place].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private double[] ranks() {
        String[] sorted = texts.clone();
        Arrays.sort(sorted);
        return Arrays.stream(texts).mapToDouble(text -> text.isEmpty() ? Double.NaN : Arrays.binarySearch(sorted, text))
                .toArray();
    }

    /// What stands at a place of the order; empty for nothing.
    String text(int place) {
        return texts[place];
    }

    /// The same as a number, NaN where it is none.
    double number(int place) {
        return numbers[place];
    }

    /// What the column is sorted by: its numbers where all are, else places in the alphabet; NaN where nothing stands.
    double key(int place) {
        return keys[place];
    }
}
