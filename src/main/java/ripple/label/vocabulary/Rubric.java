package ripple.label.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A card that suggests a grade from the features a grader sees. The suggestion and the grade that is given are both kept.
///
/// @param title asks the question
/// @param remark what the grader should know of the points
/// @param features to tick; none where the vocabulary has no card
/// @param suggestions from the highest points to the lowest; below all of them the lowest grade is suggested
public record Rubric(String title, String remark, List<Feature> features, List<Suggested> suggestions) {
    /// No card.
    public static final Rubric NONE = new Rubric("", "", List.of(), List.of());

    /// Something to see.
    ///
    /// @param code what is stored
    /// @param text what is shown
    /// @param points for or, below zero, against a lens
    public record Feature(String code, String text, int points) {}

    /// A grade, and the points from which it is suggested.
    public record Suggested(String grade, int points) {}

    /// Copies the lists.
    public Rubric {
        features = List.copyOf(features);
        suggestions = List.copyOf(suggestions);
    }

    public boolean isEmpty() {
        return features.isEmpty();
    }

    /// Sum of the points of features; codes that are not on the card count nothing.
    public int points(Collection<String> seen) {
        return features.stream().filter(feature -> seen.contains(feature.code())).mapToInt(Feature::points).sum();
    }

    /// The grade that the card names for what is seen; empty below the lowest of its points.
    Optional<String> reached(Collection<String> seen) {
        int points = points(seen);
        return suggestions.stream().filter(s -> points >= s.points()).map(Suggested::grade).findFirst();
    }
}
