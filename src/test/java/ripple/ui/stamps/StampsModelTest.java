package ripple.ui.stamps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.StampCache;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.repository.RepositoryException;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.timing.Timings;
import ripple.ui.kit.Background;
import ripple.ui.view.ColourBands;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.RangePreset;
import ripple.ui.view.Readout;
import ripple.ui.view.Slot;
import ripple.ui.view.StretchScope;

/// The state of the stamps pane, without a toolkit: work waits in a queue until the test lets it run.
class StampsModelTest {
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final TargetsModel targets = new TargetsModel();
    private final DisplayModel display = new DisplayModel();
    private final Background lane = new Background(new Queue(), Runnable::run);
    private final StampsModel model = new StampsModel(targets, display, lane, lane);

    private final class Queue implements Background.Lane {
        @Override
        public <T> CompletableFuture<T> submit(Callable<T> work) {
            CompletableFuture<T> result = new CompletableFuture<>();
            queue.add(() -> {
                try {
                    result.complete(work.call());
                } catch (Exception e) {
                    result.completeExceptionally(e);
                }
            });
            return result;
        }
    }

    private record Source(CutoutFetcher fetcher, List<Band> bands, List<String> asked) implements StampSource {
        @Override
        public Fetched fetch(Target target, int sizePx) {
            asked.add(target.id());
            return fetcher.fetch(new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg()),
                    CutoutSettings.plain(sizePx, bands));
        }

        @Override
        public Optional<Stamp> coarse(Target target, List<Band> some, int sizePx, int by) {
            asked.add("coarse " + target.id() + " " + some + " " + by);
            return fetcher.coarse(new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg()), sizePx,
                    some, by);
        }
    }

    private Source source(FakeRepository repository) throws RepositoryException {
        return new Source(new CutoutFetcher(repository, new StampCache(1 << 24), new Timings()),
                repository.coverage().bands(), new ArrayList<>());
    }

    private static List<Target> list(int count) {
        TinySky sky = new TinySky();
        return IntStream.range(0, count).mapToObj(i -> {
            SkyPosition place = sky.at(20 + 3 * i, 40);
            return Target.at(i, "t" + i, place.raDeg(), place.decDeg());
        }).toList();
    }

    private void work() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    @Test
    void theChosenTargetIsFetchedAndItsNeighboursAhead() throws RepositoryException {
        Source source = source(new FakeRepository("g", "r", "i"));
        targets.show("list.csv", list(5));
        model.use(source);
        assertThat(model.state().get()).isInstanceOf(StampState.Loading.class);
        work();
        assertThat(((StampState.Ready) model.state().get()).stamp().objectId()).isEqualTo("t0");
        assertThat(source.asked()).contains("t1");
    }

    @Test
    void theNewestRequestWins() throws RepositoryException {
        targets.show("list.csv", list(5));
        model.use(source(new FakeRepository("g")));
        targets.step(1);
        targets.step(1);
        List<String> seen = new ArrayList<>();
        model.state().addListener((o, before, now) -> {
            if (now instanceof StampState.Ready ready) {
                seen.add(ready.target().id());
            }
        });
        work();
        assertThat(seen).containsExactly("t2");
    }

    @Test
    void anotherTargetTakesTheOldPixelsAwayAtOnce() throws RepositoryException {
        targets.show("list.csv", list(9));
        model.use(source(new FakeRepository("g")));
        work();
        targets.chosen().set(targets.all().get(6));
        assertThat(model.stamp()).isEmpty();
        assertThat(model.state().get()).isEqualTo(new StampState.Loading(targets.all().get(6)));
    }

    private void next() {
        queue.remove().run();
    }

    @Test
    void ofALargeStampCoarsePixelsAreThereUntilAllAre() throws RepositoryException {
        Source source = source(new FakeRepository("g", "r"));
        targets.show("list.csv", list(9));
        model.use(source);
        work();
        assertThat(source.asked()).noneMatch(asked -> asked.startsWith("coarse"));
        display.slot().set(new Slot.Single(new Band("r")));
        model.size().set(1120);
        assertThat(model.coarse().get()).isEmpty();
        next();
        assertThat(model.state().get()).isInstanceOf(StampState.Loading.class);
        assertThat(source.asked()).contains("coarse t0 [r] 2");
        assertThat(model.coarse().get().map(stamp -> stamp.box().width())).contains(560);
        work();
        assertThat(model.stamp()).isPresent();
        assertThat(model.coarse().get()).isEmpty();
    }

    @Test
    void coarsePixelsOfTheObjectBeforeAreNeverSeen() throws RepositoryException {
        targets.show("list.csv", list(9));
        model.use(source(new FakeRepository("g", "r")));
        work();
        display.slot().set(new Slot.Single(new Band("r")));
        model.size().set(1120);
        next();
        assertThat(model.coarse().get()).isPresent();
        targets.step(1);
        assertThat(model.coarse().get()).isEmpty();
        List<String> seen = new ArrayList<>();
        model.coarse().addListener((o, before, now) -> now.ifPresent(stamp -> seen.add(stamp.objectId())));
        targets.step(1);
        work();
        assertThat(seen).isSubsetOf("t2");
        assertThat(model.coarse().get()).isEmpty();
    }

    @Test
    void anotherBandOrPlaceIsNotDrawnFromTheCoarsePixelsOfTheFirst() throws RepositoryException {
        Source source = source(new FakeRepository("g", "r"));
        targets.show("list.csv", list(9));
        model.use(source);
        work();
        display.slot().set(new Slot.Single(new Band("r")));
        model.size().set(1120);
        next();
        assertThat(model.coarse().get()).isPresent();
        Runnable whole = queue.remove();
        display.slot().set(new Slot.Single(new Band("g")));
        assertThat(model.coarse().get()).isEmpty();
        work();
        assertThat(model.coarse().get().map(Stamp::bands)).contains(List.of(new Band("g")));
        display.field().show(3, 0, 0);
        assertThat(model.coarse().get()).isEmpty();
        whole.run();
        assertThat(model.stamp()).isPresent();
    }

    @Test
    void whereABandIsMissingOrTheViewIsEnlargedNothingIsSeenFirst() throws RepositoryException {
        Source source = source(new FakeRepository("g", "r").without("r", 0));
        targets.show("list.csv", list(9));
        model.use(source);
        work();
        display.slot().set(new Slot.Single(new Band("r")));
        model.size().set(1120);
        next();
        assertThat(model.coarse().get()).isEmpty();
        work();
        source.asked().clear();
        display.field().show(3, 0, 0);
        targets.step(1);
        work();
        assertThat(source.asked()).noneMatch(asked -> asked.startsWith("coarse"));
    }

    @Test
    void whatWasFetchedAheadIsThereAtOnceUnlessAllIsReadAnew() throws RepositoryException {
        Source source = source(new FakeRepository("g"));
        targets.show("list.csv", list(9));
        model.use(source);
        work();
        targets.step(1);
        assertThat(model.stamp().map(stamp -> stamp.objectId())).contains("t1");
        work();
        source.asked().clear();
        model.load();
        assertThat(model.state().get()).isEqualTo(new StampState.Loading(targets.all().get(1)));
        work();
        assertThat(source.asked()).contains("t1", "t2");
    }

    @Test
    void whatAnotherRepositoryGaveAheadIsNotShown() throws RepositoryException {
        targets.show("list.csv", list(9));
        model.use(source(new FakeRepository("g")));
        work();
        model.use(source(new FakeRepository("r")));
        targets.step(1);
        assertThat(model.stamp()).isEmpty();
        work();
        assertThat(model.stamp().map(stamp -> stamp.presentBands())).contains(List.of(new Band("r")));
    }

    @Test
    void aPlaceOutsideAndABrokenFileSayWhy() throws RepositoryException {
        targets.show("list.csv", List.of(Target.at(0, "far", 200, 80), Target.at(1, "nan", Double.NaN, 0)));
        model.use(source(new FakeRepository("g")));
        work();
        assertThat(((StampState.Failed) model.state().get()).reason()).contains("does not cover");
        targets.step(1);
        work();
        assertThat(((StampState.Failed) model.state().get()).reason()).contains("not a place on the sky");
        targets.show("list.csv", list(1));
        model.use(source(new FakeRepository("g").broken("g", 0)));
        work();
        assertThat(((StampState.Failed) model.state().get()).reason()).contains("ends early");
    }

    @Test
    void thePixelUnderThePointerIsRead() throws RepositoryException {
        targets.show("list.csv", list(1));
        model.use(source(new FakeRepository("g", "r", "i")));
        work();
        model.pointed().set(new PixelPoint(3.4, 5.2));
        Readout at = model.readout().orElseThrow();
        assertThat(at.x()).isEqualTo(3);
        assertThat(at.y()).isEqualTo(5);
        var box = model.stamp().orElseThrow().box();
        assertThat(at.tractX()).isEqualTo(box.x0() + 3);
        assertThat(at.fluxNanojansky()).isEqualTo((box.x0() + 3) + 1000.0 * (box.y0() + 5));
        assertThat(at.sigmaNanojansky()).isEqualTo(1);
        model.pointed().set(new PixelPoint(-3, 0));
        assertThat(model.readout()).isEmpty();
    }

    @Test
    void oneStretchServesTheSurveyUntilTheUserAsksForAnother() throws RepositoryException {
        targets.show("list.csv", list(9));
        model.use(source(new FakeRepository("g", "r", "i")));
        work();
        Band g = new Band("g");
        Slot slot = new Slot.Single(g);
        var first = display.limits(model.stamp().orElseThrow(), slot, g);
        targets.step(8);
        work();
        assertThat(display.limits(model.stamp().orElseThrow(), slot, g)).isEqualTo(first);
        assertThat(display.changed().get()).isFalse();
        display.scope().set(StretchScope.OBJECT);
        display.preset().set(RangePreset.MIN_MAX);
        assertThat(display.changed().get()).isTrue();
        assertThat(display.limits(model.stamp().orElseThrow(), slot, g)).isNotEqualTo(first);
        display.reset();
        assertThat(display.limits(model.stamp().orElseThrow(), slot, g)).isEqualTo(first);
    }

    @Test
    void aStretchPerBandLeavesTheOthersAlone() throws RepositoryException {
        targets.show("list.csv", list(3));
        model.use(source(new FakeRepository("g", "r", "i")));
        work();
        Band g = new Band("g");
        Band r = new Band("r");
        display.scope().set(StretchScope.BAND);
        display.slot().set(new Slot.Single(g));
        display.highShift().set(0.5);
        display.slot().set(new Slot.Single(r));
        assertThat(display.highShift().get()).isEqualTo(1);
        display.slot().set(new Slot.Single(g));
        assertThat(display.highShift().get()).isEqualTo(0.5);
    }

    @Test
    void colourBandsAreChosenByWavelength() {
        assertThat(ColourBands.among(List.of(new Band("u"), new Band("g"), new Band("r"), new Band("i"))))
                .isEqualTo(new ColourBands(new Band("i"), new Band("r"), new Band("g")));
        assertThat(ColourBands.among(List.of(new Band("z")))).isEqualTo(
                new ColourBands(new Band("z"), new Band("z"), new Band("z")));
    }
}
