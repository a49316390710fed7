package ripple.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.cutout.CutoutRequest.PatchChoice;
import ripple.file.Shelf;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.image.StampCodec;
import ripple.job.Cancellation;
import ripple.job.MemoryBudget;
import ripple.job.Workers;
import ripple.repository.Background;
import ripple.repository.Content;
import ripple.repository.RepositoryException;
import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.timing.Timings;

class CutoutFetcherTest {
    private static final Band G = new Band("g");
    private static final Band R = new Band("r");
    private static final CutoutSettings GR = CutoutSettings.plain(10, List.of(G, R));

    @TempDir
    private Path folder;

    private final TinySky sky = new TinySky();
    private final Workers workers = new Workers(2);

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void everyBandHasTheSameBoxAndTheRightPixels() throws RepositoryException {
        Fetched.Found found = found(fetcher(new FakeRepository("g", "r")).fetch(at(0, 40.3, 60.5), GR));
        assertThat(found.stamp().box()).isEqualTo(new PixelBox(36, 56, 10, 10));
        for (Band band : List.of(G, R)) {
            BandImage image = found.stamp().image(band).orElseThrow();
            assertThat(image.box()).isEqualTo(found.stamp().box());
            assertThat(image.image().at(0, 0)).isEqualTo(36 + 56000f);
            assertThat(image.image().at(9, 9)).isEqualTo(45 + 65000f);
        }
    }

    @Test
    void theMarginMovesTheBoxAndNotTheStamp() throws RepositoryException {
        Fetched.Found found = found(fetcher(new FakeRepository("g", "r")).fetch(at(0, 40.3, 60.5), GR.withMargin(7)));
        assertThat(found.stamp().box()).isEqualTo(new PixelBox(29, 49, 24, 24));
    }

    @Test
    void aStampAtThePatchBorderComesFromItsOwnerAlone() throws RepositoryException {
        Fetched.Found found = found(fetcher(new FakeRepository("g", "r")).fetch(at(0, 97.5, 50.5), GR));
        assertThat(found.stamp().patch()).isZero();
        assertThat(found.stamp().image(G).orElseThrow().image().at(9, 0)).isEqualTo(102 + 46000f);
    }

    @Test
    void aFirstLookHasThePixelsOfTheStampThinnedOut() throws RepositoryException {
        CutoutFetcher fetcher = fetcher(new FakeRepository("g", "r"));
        Stamp seen = fetcher.coarse(at(0, 40.3, 60.5), 12, List.of(R), 4).orElseThrow();
        Stamp whole = found(fetcher.fetch(at(0, 40.3, 60.5), CutoutSettings.plain(12, List.of(R)))).stamp();
        BandImage coarse = seen.image(R).orElseThrow();
        assertThat(seen.box()).isEqualTo(new PixelBox(0, 0, 3, 3));
        assertThat(coarse.image().at(2, 1)).isEqualTo(whole.image(R).orElseThrow().image().at(10, 6));
        assertThat(coarse.mask().isMarked()).isFalse();
        assertThat(fetcher.coarse(at(0, 1e9, 1e9), 12, List.of(R), 4)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsMissingInAFirstLook() throws RepositoryException {
        CutoutFetcher fetcher = fetcher(new FakeRepository("g", "r").broken("r", 0).without("g", 0));
        assertThat(fetcher.coarse(at(0, 40, 60), 12, List.of(G, R), 4).orElseThrow().missingBands())
                .containsExactly(G, R);
    }

    @Test
    void aMissingBandIsNamedWithItsReason() throws RepositoryException {
        Fetched.Found found = found(fetcher(new FakeRepository("g", "r").without("g", 0)).fetch(at(0, 40, 60), GR));
        assertThat(found.stamp().presentBands()).containsExactly(R);
        assertThat(found.stamp().missing().get(G)).isEqualTo("g has no image: patch 0 of tract 7.");
        assertThat(found.failures()).isEmpty();
    }

    @Test
    void anotherPatchStandsInOnlyWhenAskedAndOnlyWhenItCoversTheStamp() throws RepositoryException {
        CutoutFetcher fetcher = fetcher(new FakeRepository("g", "r").without("g", 0));
        CutoutSettings any = new CutoutSettings(10, 0, List.of(G, R), PatchChoice.ANY, Content.ALL);
        Fetched.Found near = found(fetcher.fetch(at(0, 90, 50), any));
        assertThat(near.stamp().image(G).orElseThrow().provenance().patch()).isEqualTo(1);
        assertThat(found(fetcher.fetch(at(0, 40, 50), any)).stamp().missingBands()).containsExactly(G);
    }

    @Test
    void aBrokenFileIsAFailureThatLeavesTheOtherBandsAlone() throws RepositoryException {
        FakeRepository repository = new FakeRepository("g", "r").broken("r", 0);
        CutoutFetcher fetcher = fetcher(repository);
        Fetched.Found found = found(fetcher.fetch(at(0, 40, 60), GR));
        assertThat(found.failures()).containsExactly("The file r0.fits ends early. Fetch it again.");
        assertThat(found.stamp().presentBands()).containsExactly(G);
        repository.mended();
        assertThat(found(fetcher.fetch(at(0, 40, 60), GR)).failures()).isEmpty();
    }

    @Test
    void placesThatAreNoneAreUnplaced() throws RepositoryException {
        CutoutFetcher fetcher = fetcher(new FakeRepository("g", "r"));
        Fetched nan = fetcher.fetch(new Wanted(0, "x", Double.NaN, 3), GR);
        assertThat(((Fetched.Unplaced) nan).reason()).contains("NaN").contains("not a place on the sky");
        Fetched far = fetcher.fetch(new Wanted(0, "x", 200, 3), GR);
        assertThat(((Fetched.Unplaced) far).reason()).contains("tiny").contains("does not cover");
    }

    @Test
    void aBatchReadsEachFileOncePerPatchAndGivesEveryTargetOnce() throws RepositoryException {
        FakeRepository repository = new FakeRepository("g", "r");
        List<Wanted> wanted = IntStream.range(0, 40).mapToObj(i -> at(i, 10 + i % 4 * 55, 20 + i % 3 * 70)).toList();
        List<Fetched> all = new ArrayList<>();
        fetcher(repository).fetchAll(wanted, GR, workers, all::addAll, new Cancellation());
        assertThat(all.stream().map(f -> f.wanted().index())).containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, 40).boxed().toList());
        assertThat(repository.reads).hasSize(8);
    }

    @Test
    void theSameTargetTwiceComesFromTheCacheUnderItsOwnName() throws RepositoryException {
        FakeRepository repository = new FakeRepository("g", "r");
        CutoutFetcher fetcher = fetcher(repository);
        fetcher.fetch(at(0, 40, 60), GR);
        Fetched again = fetcher.fetch(new Wanted(9, "other", sky.at(40, 60).raDeg(), sky.at(40, 60).decDeg()), GR);
        assertThat(found(again).stamp().objectId()).isEqualTo("other");
        assertThat(repository.reads).hasSize(2);
    }

    @Test
    void manyAskingAtOnceReadOnce() throws RepositoryException {
        FakeRepository repository = new FakeRepository("g", "r");
        CutoutFetcher fetcher = fetcher(repository);
        List<CompletableFuture<Fetched>> all = IntStream.range(0, 50)
                .mapToObj(i -> workers.onIo(() -> fetcher.fetch(at(0, 40, 60), GR))).toList();
        all.forEach(CompletableFuture::join);
        assertThat(repository.reads).hasSize(2);
    }

    @Test
    void whoWaitsForALoaderThatIsGivenUpHasTheStampAllTheSame() throws Exception {
        FakeRepository repository = new FakeRepository("g", "r").hanging("r", 0);
        CutoutFetcher fetcher = fetcher(repository);
        CompletableFuture<Fetched> first = workers.onIo(() -> fetcher.fetch(at(0, 40, 60), GR));
        await(() -> repository.reads.size() == 2);
        CompletableFuture<Fetched> second = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> second.complete(fetcher.fetch(at(1, 40, 60), GR)));
        await(() -> waiting.getState() == Thread.State.WAITING);
        first.cancel(true);
        repository.letGo();
        assertThat(found(second.get(1, TimeUnit.MINUTES)).stamp().presentBands()).containsExactly(G, R);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute was waited").isLessThan(end);
            Thread.sleep(1);
        }
    }

    @Test
    void cancellingKeepsWhatWasHandedOver() throws RepositoryException {
        Cancellation cancellation = new Cancellation();
        List<Fetched> all = new ArrayList<>();
        List<Wanted> wanted = IntStream.range(0, 4).mapToObj(i -> at(i, 50 + i % 2 * 100, 50 + i / 2 * 100)).toList();
        CutoutFetcher fetcher = fetcher(new FakeRepository("g", "r"));
        assertThatThrownBy(() -> fetcher.fetchAll(wanted, GR, workers, some -> {
            all.addAll(some);
            cancellation.cancel();
        }, cancellation)).isInstanceOf(CancellationException.class);
        assertThat(all).hasSize(1);
    }

    @Test
    void theCacheStaysWithinItsBytes() throws RepositoryException {
        StampCache cache = new StampCache(100_000);
        CutoutFetcher fetcher = new CutoutFetcher(new FakeRepository("g", "r"), cache, new Timings());
        for (int i = 0; i < 60; i++) {
            fetcher.fetch(at(i, 20 + i, 60), GR);
        }
        assertThat(cache.state().bytes()).isBetween(50_000L, 100_000L);
    }

    @Test
    void aSmallBatchStaysInTheCacheALargeOneIsPassedOn() throws RepositoryException {
        StampCache cache = new StampCache(100_000);
        CutoutFetcher fetcher = new CutoutFetcher(new FakeRepository("g", "r"), cache, new Timings());
        assertThat(fetcher.retention(5, GR)).isEqualTo(Retention.KEPT);
        assertThat(fetcher.retention(50, GR)).isEqualTo(Retention.PASSED_ON);
        List<Wanted> many = IntStream.range(0, 50).mapToObj(i -> at(i, 20 + i, 60)).toList();
        fetcher.fetchAll(many, GR, workers, some -> {}, new Cancellation());
        assertThat(cache.state().entries()).isZero();
        fetcher.fetchAll(many.subList(0, 5), GR, workers, some -> {}, new Cancellation());
        assertThat(cache.state().entries()).isEqualTo(5);
    }

    @Test
    void imageOnlyIsNotAnsweredWithLess() throws RepositoryException {
        FakeRepository repository = new FakeRepository("g");
        CutoutFetcher fetcher = fetcher(repository);
        CutoutSettings less = new CutoutSettings(10, 0, List.of(G), PatchChoice.OWNER, Set.of(Content.IMAGE));
        fetcher.fetch(at(0, 40, 60), less);
        fetcher.fetch(at(0, 40, 60), CutoutSettings.plain(10, List.of(G)));
        assertThat(repository.reads).hasSize(2);
    }

    /// A cached stamp with one background is no answer to a request with another.
    @Test
    void anotherBackgroundIsReadAnew() throws RepositoryException {
        CutoutFetcher fetcher = fetcher(new FakeRepository("g"));
        CutoutSettings stored = CutoutSettings.plain(10, List.of(G));
        assertThat(found(fetcher.fetch(at(0, 40, 60), stored)).failures()).isEmpty();
        assertThat(found(fetcher.fetch(at(0, 40, 60), stored.withBackground(new Background("pretty")))).failures())
                .singleElement().asString().contains("no background models");
    }

    @Test
    void aFileThatWasReplacedIsReadAnewThoughNobodySaidSo() throws RepositoryException {
        FakeRepository repository = new FakeRepository("g", "r");
        CutoutFetcher fetcher = fetcher(repository);
        fetcher.fetch(at(0, 40, 60), GR);
        repository.replaced();
        fetcher.fetch(at(0, 40, 60), GR);
        assertThat(repository.reads).hasSize(4);
    }

    @Test
    void aShelfAnswersAfterARestartToTheLastBit() throws RepositoryException {
        Shelf shelf = new Shelf(folder, 1 << 20, Duration.ofDays(1), Instant::now);
        Fetched.Found first = found(new CutoutFetcher(new FakeRepository("g", "r"), new StampCache(1 << 20, shelf),
                new Timings()).fetch(at(0, 40.25, 60), GR));
        FakeRepository again = new FakeRepository("g", "r");
        Fetched.Found second = found(
                new CutoutFetcher(again, new StampCache(1 << 20, shelf), new Timings()).fetch(at(0, 40.25, 60), GR));
        assertThat(again.reads).isEmpty();
        assertThat(StampCodec.write(second.stamp())).isEqualTo(StampCodec.write(first.stamp()));
        assertThat(second.stamp().image(G).orElseThrow().image().pixels())
                .isEqualTo(first.stamp().image(G).orElseThrow().image().pixels());
        assertThat(second.stamp().image(G).orElseThrow().wcs()).isEqualTo(first.stamp().image(G).orElseThrow().wcs());
    }

    /// RIPPLe's floor: more than 80 % on repeated tracts and patches, also when memory holds none of them.
    @Test
    void aSecondTourOverTheSamePatchesIsAnsweredByTheCacheAlone() throws RepositoryException {
        Shelf shelf = new Shelf(folder, 1 << 24, Duration.ofDays(1), Instant::now);
        FakeRepository repository = new FakeRepository("g", "r");
        StampCache cache = new StampCache(1 << 24, shelf);
        CutoutFetcher fetcher = new CutoutFetcher(repository, cache, new Timings());
        List<Wanted> tour = IntStream.range(0, 40).mapToObj(i -> at(i, 10 + i % 4 * 55, 20 + i % 10 * 17)).toList();
        fetcher.fetchAll(tour, GR, workers, some -> {}, new Cancellation());
        int reads = repository.reads.size();
        StampCache.CacheState before = cache.state();
        for (int lap = 0; lap < 5; lap++) {
            fetcher.fetchAll(tour, GR, workers, some -> {}, new Cancellation());
        }
        assertThat(repository.reads).hasSize(reads);
        assertThat(cache.state().hits() - before.hits()).isEqualTo(200);
        assertThat(cache.state().hitRate()).isGreaterThan(0.8);
        StampCache emptied = new StampCache(1 << 24, shelf);
        new CutoutFetcher(repository, emptied, new Timings()).fetchAll(tour, GR, workers, some -> {},
                new Cancellation());
        assertThat(repository.reads).hasSize(reads);
    }

    /// A disk that hangs costs one wait for each of its files; the other files of the patch are read.
    @Test
    void aFileThatHangsIsLeftOutAndTheOthersGoOn() throws RepositoryException {
        FakeRepository repository = new FakeRepository("g", "r").hanging("r", 0);
        List<Wanted> wanted = IntStream.range(0, 12).mapToObj(i -> at(i, 30 + i % 2 * 100, 40 + i)).toList();
        List<Fetched> all = new ArrayList<>();
        try (Workers hasty = new Workers(2, MemoryBudget.ofThisMachine(), Duration.ofMillis(300))) {
            new CutoutFetcher(repository, new StampCache(0), new Timings(), hasty.patience()).fetchAll(wanted, GR,
                    hasty, all::addAll, new Cancellation());
        } finally {
            repository.letGo();
        }
        assertThat(all).hasSize(12);
        for (Fetched one : all) {
            boolean hung = found(one).stamp().patch() == 0;
            assertThat(found(one).stamp().presentBands()).isEqualTo(hung ? List.of(G) : List.of(G, R));
            assertThat(found(one).failures()).hasSize(hung ? 1 : 0);
        }
        assertThat(all.stream().flatMap(one -> found(one).failures().stream()).findFirst().orElseThrow())
                .isEqualTo("The file r0.fits did not answer within 1 s. See whether its disk is there, then retry.");
    }

    private static CutoutFetcher fetcher(FakeRepository repository) throws RepositoryException {
        return new CutoutFetcher(repository, new StampCache(10 << 20), new Timings());
    }

    private Wanted at(int index, double x, double y) {
        SkyPosition p = sky.at(x, y);
        return new Wanted(index, "t" + index, p.raDeg(), p.decDeg());
    }

    private static Fetched.Found found(Fetched fetched) {
        return (Fetched.Found) fetched;
    }
}
