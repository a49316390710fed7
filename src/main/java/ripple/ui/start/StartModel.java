package ripple.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ripple.job.Guard;
import ripple.label.campaign.CampaignJson;
import ripple.repository.AmbiguousChoiceException;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.SampleSky;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;

/// Opening and closing repositories, in the background; and what was opened before, repositories and campaigns.
public final class StartModel {
    private final RepositoryDoor door;
    private final Background background;
    private final Latest newest;
    private final @Nullable SampleSky sample;
    private final ReadOnlyObjectWrapper<OpenState> state = new ReadOnlyObjectWrapper<>(new OpenState.Closed());
    private final ObjectProperty<List<String>> recent = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Map<String, KnownRepository>> known = new SimpleObjectProperty<>(Map.of());
    private final ReadOnlyObjectWrapper<Set<String>> gone = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> campaigns = new ReadOnlyObjectWrapper<>(Set.of());
    private final Latest looking;
    private final Latest asking;
    private Consumer<Path> grading = campaign -> {};

    /// @param sample the sample sky, or null when it is not there
    public StartModel(RepositoryDoor door, Background background, @Nullable SampleSky sample) {
        this.door = door;
        this.background = background;
        this.newest = new Latest(background);
        this.looking = new Latest(background);
        this.asking = new Latest(background);
        this.sample = sample;
    }

    public ReadOnlyObjectProperty<OpenState> state() {
        return state.getReadOnlyProperty();
    }

    /// Locations opened before, newest first.
    public ObjectProperty<List<String>> recent() {
        return recent;
    }

    /// What is known of these, by location.
    public ObjectProperty<Map<String, KnownRepository>> known() {
        return known;
    }

    /// Those of them that were not there when {@link #look} last looked.
    public ReadOnlyObjectProperty<Set<String>> gone() {
        return gone.getReadOnlyProperty();
    }

    /// Those of them that are campaigns, as {@link #look} last found.
    public ReadOnlyObjectProperty<Set<String>> campaigns() {
        return campaigns.getReadOnlyProperty();
    }

    /// What opens campaigns.
    public void onCampaign(Consumer<Path> open) {
        grading = open;
    }

    /// Looks in the background which of the locations are there, disks are pulled out, folders are moved; and which are campaigns.
    public void look() {
        List<String> all = recent.get();
        looking.run(() -> new Found(some(all, StartModel::isGone), some(all, StartModel::isCampaign)), found -> {
            gone.set(found.gone);
            campaigns.set(found.campaigns);
        }, problem -> gone.set(Set.of()));
    }

    private record Found(Set<String> gone, Set<String> campaigns) {}

    private static Set<String> some(List<String> locations, Predicate<String> which) {
        return locations.stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isCampaign(String location) {
        return !location.contains("://") && CampaignJson.isOne(Path.of(location));
    }

    /// Opens one of the locations of before, a repository or a campaign.
    public void openRecent(String location) {
        asking.run(() -> isCampaign(location), campaign -> {
            if (campaign) {
                grading.accept(Path.of(location));
            } else {
                open(location);
            }
        }, problem -> open(location));
    }

    /// Only of paths it can be said: an address or a label may be anywhere.
    private static boolean isGone(String location) {
        return !location.contains("://") && Path.of(location).isAbsolute() && Files.notExists(Path.of(location));
    }

    public boolean hasSample() {
        return sample != null;
    }

    /// The sample sky; null when it is not there.
    public @Nullable SampleSky sample() {
        return sample;
    }

    public void openSample() {
        if (sample != null) {
            open(sample.repository().toString());
        }
    }

    /// Whether a location is the sample sky's.
    public boolean isSample(String location) {
        return sample != null && sample.repository().toString().equals(location);
    }

    public void open(String location) {
        open(location, RepositoryChoice.DEFAULT);
    }

    /// Opens a repository; the one before is closed as soon as the new one is there.
    public void open(String location, RepositoryChoice choice) {
        OpenState before = state.get();
        state.set(new OpenState.Opening(location));
        newest.run(() -> door.open(location, choice), repository -> {
            closeLater(before);
            state.set(new OpenState.Open(location, repository));
        }, problem -> {
            closeLater(before);
            state.set(new OpenState.Failed(location, Guard.sentence(problem), ways(problem, choice)));
        });
    }

    public void close() {
        newest.cancel();
        OpenState before = state.get();
        state.set(new OpenState.Closed());
        closeLater(before);
    }

    private void closeLater(OpenState before) {
        if (before instanceof OpenState.Open open) {
            Repository repository = open.repository();
            background.run(() -> {
                repository.close();
                return repository;
            }, closed -> {}, problem -> {});
        }
    }

    private static List<OpenState.Way> ways(Throwable problem, RepositoryChoice choice) {
        if (!(problem instanceof AmbiguousChoiceException ambiguous)) {
            return List.of();
        }
        return ambiguous.candidates().stream().map(name -> new OpenState.Way(name, switch (ambiguous.option()) {
            case "--dataset-type" -> choice.withDatasetType(name);
            case "--skymap" -> choice.withSkyMap(name);
            default -> choice.withCollection(name);
        })).toList();
    }
}
