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

    /// There is no such place.
    ///
    /// @param reason a sentence for the user
    record Unplaced(Wanted wanted, String reason) implements Fetched {}
}
