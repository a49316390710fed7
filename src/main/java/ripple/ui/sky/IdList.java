package ripple.ui.sky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Ids of targets as they are pasted or stand in a file: one in a line, or several with commas, semicolons or spaces between. A line of
/// a table counts when one of its fields is an id.
///
/// @param found those that exist
/// @param unknown words (of a single line) or lines (of several) in which there is no id
public record IdList(Set<String> found, List<String> unknown) {
    public IdList {
        found = Set.copyOf(found);
        unknown = List.copyOf(unknown);
    }

    /// @param known ids of all targets
    public static IdList of(String text, Set<String> known) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        Set<String> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String line : lines) {
            List<String> words = known.contains(line) ? List.of(line) : words(line);
            List<String> ids = words.stream().filter(known::contains).toList();
            found.addAll(ids);
            if (lines.size() == 1) {
                words.stream().filter(word -> !known.contains(word)).forEach(unknown::add);
            } else if (ids.isEmpty()) {
                unknown.add(line);
            }
        }
        return new IdList(found, unknown);
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split("[\\s,;]+")).map(word -> word.replaceAll("^\"|\"$", ""))
                .filter(word -> !word.isEmpty()).toList();
    }
}
