package ripple.cutout;

import java.util.List;

/// Stamps of one patch: the unit of work. Files are opened once for all of them.
///
/// @param tract their tract
/// @param patch their patch
/// @param stamps in the order of their pixels, from the bottom up
public record PatchGroup(int tract, int patch, List<Placed> stamps) {
    /// Copies the list.
    public PatchGroup {
        stamps = List.copyOf(stamps);
    }
}
