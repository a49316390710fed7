package ripple.label;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one grader said of one object.
///
/// @param objectId as it was written in the list, never a number
/// @param grader who
/// @param grade code of the scale
/// @param sublabels e.g. Merger, Ring; may be empty
/// @param comment free text; may be empty
/// @param time when; null where a file does not tell
/// @param stage {@link #BLIND}, {@link #REVEAL}, or what a group calls its own round
public record Vote(String objectId, String grader, String grade, List<String> sublabels, String comment,
        @Nullable Instant time, String stage) {
    /// Given before names, scores and others' grades were shown. Only these say how well a grader grades.
    public static final String BLIND = "blind";
    /// Given, or kept, after the reveal.
    public static final String REVEAL = "reveal";

    /// Given by the group together, after it talked about an object whose grades differ much.
    public static final String ADJUDICATED = "adjudicated";
    /// The grader whose votes are the group's own.
    public static final String PANEL = "panel";

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException when object, grader, grade or stage is blank
    public Vote {
        sublabels = List.copyOf(sublabels);
        if (objectId.isBlank() || grader.isBlank() || grade.isBlank() || stage.isBlank()) {
            throw new IllegalArgumentException("A vote needs an object, a grader, a grade and a stage: " + objectId
                    + ", " + grader + ", " + grade + ", " + stage + ".");
        }
    }

    /// The same said by another.
    public Vote by(String other) {
        return new Vote(objectId, other, grade, sublabels, comment, time, stage);
    }

    /// A blind vote without sub-labels, comment and time.
    public static Vote of(String objectId, String grader, String grade) {
        return new Vote(objectId, grader, grade, List.of(), "", null, BLIND);
    }
}
