package ripple.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A setting of the form `name` or `name:number,number`.
///
/// @param what what is being set, for messages
/// @param text as typed
/// @param name in lower case
/// @param arguments what follows the colon
/// @param possible the sentence's end that lists what there is
record Words(String what, String text, String name, List<String> arguments, String possible) {
    static Words of(String what, String text, String possible) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        List<String> arguments = colon < 0
                ? List.of()
                : Arrays.stream(text.substring(colon + 1).split(",", -1)).map(String::strip).toList();
        return new Words(what, text.strip(), name, arguments, possible);
    }

    boolean isBare() {
        return arguments.isEmpty();
    }

    /// The value, for a name that takes no number.
    <T> T bare(T value) {
        if (!isBare()) {
            throw mistake();
        }
        return value;
    }

    /// Whether there are so many arguments and each is a finite number.
    boolean hasNumbers(int count) {
        return arguments.size() == count && arguments.stream().allMatch(a -> Double.isFinite(parsed(a)));
    }

    /// One of the numbers.
    ///
    /// @param count how many there must be
    double number(int index, int count) {
        if (!hasNumbers(count)) {
            throw mistake();
        }
        return parsed(arguments.get(index));
    }

    /// Whether the last argument is this word.
    boolean endsWith(String word) {
        return !isBare() && arguments.getLast().equalsIgnoreCase(word);
    }

    /// The same without the last argument, where it is this word.
    Words without(String word) {
        return endsWith(word)
                ? new Words(what, text, name, arguments.subList(0, arguments.size() - 1), possible)
                : this;
    }

    IllegalArgumentException mistake() {
        return new IllegalArgumentException(
                "The " + what + " " + text + " is not known; possible are " + possible + ".");
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
