package ripple.cutout;

import java.util.List;
import ripple.image.Stamp;

/// What became of one wanted stamp.
public sealed interface Fetched {
    Wanted wanted();

    /// The place is known; bands without image are missing in the stamp, each with its reason.
    ///
    /// @param failures sentences about files that should have been there and could not be read; mostly empty
    record Found(Wanted wanted, Stamp stamp, List<String> failures) implements Fetched {
        /// Copies the list.
        public Found {
            failures = List.copyOf(failures);
        }
    }

    /// There is nothing to show.
    ///
    /// @param reason a sentence for the user
    record Unplaced(Wanted wanted, Cause cause, String reason) implements Fetched {}

    /// Why there is nothing to show.
    enum Cause {
        /// The coordinates are not a place on the sky.
        NO_PLACE,
        /// The sky map does not cover the place.
        NOT_COVERED,
        /// Reading ended in a way that nobody foresaw.
        BROKEN_OFF
    }
}
