package ripple.ui;

/// What the window is asked to open.
///
/// @param repository folder, configuration file or label; empty for none named
/// @param targets file with a target list; empty for none named
public record Request(String repository, String targets) {
    /// Nothing named: the sample sky, or the start page where there is none.
    public static final Request NOTHING = new Request("", "");
}
