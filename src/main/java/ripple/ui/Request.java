package ripple.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the window is asked to open.
///
/// @param repository folder, configuration file or label; empty for none named
/// @param targets file with a target list; empty for none named
public record Request(String repository, String targets) {
    /// Nothing named: the sample sky, or the start page where there is none.
    public static final Request NOTHING = new Request("", "");

    /// As parameters of a JavaFX application.
    List<String> parameters() {
        List<String> all = new ArrayList<>();
        if (!repository.isEmpty()) {
            all.add("--repository=" + repository);
        }
        if (!targets.isEmpty()) {
            all.add("--targets=" + targets);
        }
        return all;
    }

    static Request of(Map<String, String> parameters) {
        return new Request(parameters.getOrDefault("repository", ""), parameters.getOrDefault("targets", ""));
    }
}
