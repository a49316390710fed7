package ripple.sky;

/// How a rings sky map numbers its tracts. They differ only in the first tract of each ring.
public enum TractNumbering {
    /// Sky maps pickled long ago: the first tract of a ring carries the number after the last of its ring.
    VERSION_0,
    /// In use for all data releases of Rubin.
    VERSION_1
}
