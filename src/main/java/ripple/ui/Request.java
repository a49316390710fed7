package ripple.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ripple.label.campaign.CampaignJson;
import ripple.repository.SampleSky;

/// What the window is asked to open.
///
/// @param repository folder, configuration file or label, or a campaign, which knows its repository; empty for none named
/// @param targets file with a target list; empty for none named
public record Request(String repository, String targets) {
    /// Nothing named: what was open last, on a first start the sample sky, or the start page where there is none.
    public static final Request NOTHING = new Request("", "");

    /// The location to open; empty for the start page.
    ///
    /// @param state where the window was left
    /// @param sample the sample sky, or null when it is not there
    String location(WindowState state, @Nullable SampleSky sample) {
        if (campaign().isPresent()) {
            return "";
        }
        if (!repository.isEmpty()) {
            return known(repository);
        }
        if (!state.isFirst()) {
            return state.open();
        }
        return sample == null ? "" : sample.repository().toString();
    }

    /// The target list to show in a repository; empty for none.
    ///
    /// @param last the one that was open there; empty for none
    /// @param location of the repository
    /// @param sample the sample sky, or null when it is not there
    Optional<Path> list(String last, String location, @Nullable SampleSky sample) {
        if (!targets.isEmpty()) {
            return Optional.of(Path.of(targets).toAbsolutePath());
        }
        if (!last.isEmpty()) {
            return Optional.of(Path.of(last));
        }
        return Optional.ofNullable(sample).filter(sky -> sky.repository().toString().equals(location))
                .map(SampleSky::targets);
    }

    /// The campaign that was named instead of a repository.
    Optional<Path> campaign() {
        return Optional.of(repository).filter(named -> !named.isEmpty() && !named.contains("://")).map(Path::of)
                .filter(CampaignJson::isOne).map(Path::toAbsolutePath);
    }

    /// A location as it is remembered: of a file its whole path, so that it is found from another folder.
    static String known(String location) {
        return !location.contains("://") && Files.exists(Path.of(location))
                ? Path.of(location).toAbsolutePath().normalize().toString()
                : location;
    }
}
