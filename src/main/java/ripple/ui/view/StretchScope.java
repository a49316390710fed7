package ripple.ui.view;

/// What shares one display range.
public enum StretchScope {
    /// Every band and object of the session: brightness and colour compare.
    SURVEY,
    /// Every object, each band its own.
    BAND,
    /// Nothing: each band of each object its own.
    OBJECT
}
