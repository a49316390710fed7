package ripple.pipeline.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A choice spelled as a word with numbers, e.g. `moffat:1.1,2.5` or `tukey:0.4`.
///
/// @param word before the colon, or all
/// @param numbers after it, parted by commas
record Spelled(String word, List<Double> numbers) {
    Spelled {
        numbers = List.copyOf(numbers);
    }

    /// Empty when what follows the colon are not all numbers.
    static Optional<Spelled> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.of(new Spelled(text.strip(), List.of()));
        }
        List<Double> numbers = new ArrayList<>();
        for (String number : text.substring(colon + 1).split(",", -1)) {
            try {
                numbers.add(Double.parseDouble(number.strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new Spelled(text.substring(0, colon).strip(), numbers));
    }

    boolean is(String wanted, int count) {
        return word.equals(wanted) && numbers.size() == count;
    }

    double number(int index) {
        return numbers.get(index);
    }
}
