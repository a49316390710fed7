package ripple.pipeline.labelled;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What is in one split, or in the whole set where there is none.
///
/// @param name blank for the whole set
/// @param wanted share asked for, 0 to 1
/// @param patches that have an object in it
/// @param objects in it
/// @param byGrade how many of each grade, from the most lens-like
public record SplitCount(String name, double wanted, int patches, int objects, SequencedMap<String, Integer> byGrade) {
    /// Copies the map.
    public SplitCount {
        byGrade = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byGrade));
    }
}
