package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.cutout.StampCache;
import ripple.job.Workers;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;
import ripple.ui.stamps.StampsModel;

/// What is read while the toolkit starts is what the window asks for: it then comes out of memory.
class FirstStampsTest {
    private final SampleSky sample = new SampleSky(Path.of("sample-data").toAbsolutePath());
    private final String location = sample.repository().toString();
    private final Timings timings = new Timings();
    private final Workers workers = new Workers(2);
    private final StampCache cache = new StampCache(64 << 20);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void theSurveysSampleIsInMemoryWhenTheWindowAsks() throws Exception {
        List<Target> all = TargetList.read(sample.targets()).targets();
        fetch(Request.NOTHING, WindowState.standard());
        assertInMemory(StampsModel.sample(all), StampsModel.USUAL);
    }

    @Test
    void theObjectAndTheSizeOfLastTimeCountToo() throws Exception {
        List<Target> all = TargetList.read(sample.targets()).targets();
        Target last = all.stream().filter(target -> !StampsModel.sample(all).contains(target)).findFirst()
                .orElseThrow();
        fetch(Request.NOTHING, left(Map.of("chosen", last.id(), "size", "112")));
        assertInMemory(List.of(last), 112);
    }

    @Test
    void theListThatWasAskedForGoesBeforeThatOfLastTime(@TempDir Path folder) throws Exception {
        Target asked = TargetList.read(sample.targets()).targets().getLast();
        Path list = Files.writeString(folder.resolve("mine.csv"),
                "id,ra,dec\nmine," + asked.raDeg() + "," + asked.decDeg() + "\n");
        fetch(new Request("", list.toString()), left(Map.of("targets", folder.resolve("gone.csv").toString())));
        assertThat(cache.state().entries()).isEqualTo(1);
        assertInMemory(List.of(asked), StampsModel.USUAL);
    }

    @Test
    void withoutAListNothingIsRead() throws Exception {
        try (Repository repository = open()) {
            new FirstStamps(Request.NOTHING, WindowState.standard(), null, workers, cache, timings).fetch(location,
                    repository);
        }
        assertThat(cache.state().entries()).isZero();
    }

    private WindowState left(Map<String, String> place) {
        SequencedMap<String, Map<String, String>> places = new LinkedHashMap<>();
        places.put(location, place);
        return new WindowState(Map.of(), location, places);
    }

    private void fetch(Request request, WindowState left) throws Exception {
        try (Repository repository = open()) {
            new FirstStamps(request, left, sample, workers, cache, timings).fetch(location, repository);
        }
    }

    /// As the window asks, through a repository that was opened once more.
    private void assertInMemory(List<Target> targets, int edge) throws Exception {
        long before = cache.state().misses();
        long found = cache.state().hits();
        try (Repository repository = open()) {
            FetchedStamps window = FetchedStamps.of(repository, cache, timings, workers.patience());
            targets.forEach(target -> window.fetch(target, edge));
        }
        assertThat(cache.state().misses()).isEqualTo(before);
        assertThat(cache.state().hits()).isEqualTo(found + targets.size());
    }

    private Repository open() throws Exception {
        return new Repositories(Map.of(), timings).open(location, RepositoryChoice.DEFAULT);
    }
}
