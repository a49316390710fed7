package ripple.export;

import java.util.List;

/// What a set was made of: stands in its `summary.json`, so that a later run can tell whether there is anything left to do.
///
/// @param batch whose results it holds
/// @param parts the files asked for, by a word each, e.g. `npz`, `fits`, `raw`
public record SetMark(SpoolKey batch, List<String> parts) {
    /// Copies the list.
    public SetMark {
        parts = List.copyOf(parts);
    }
}
