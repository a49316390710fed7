package ripple.ui.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.repository.Coadd;
import ripple.repository.RepositoryException;
import ripple.sky.KnownSkyMaps;
import ripple.sky.PixelBox;
import ripple.sky.SkyMap;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.ui.kit.Background;

/// What is made of a patch's pixels for the map: previews, widths, depths.
class PreviewsTest {
    @TempDir
    private Path folder;

    private final TinySky sky = new TinySky();
    private final FakeRepository repository = new FakeRepository("g", "r");
    private final Coadd file = repository.coverage().find(7, 1, new Band("r")).orElseThrow();

    private static Background atOnce() {
        return new Background(new Background.Lane() {
            @Override
            public <T> CompletableFuture<T> submit(Callable<T> work) {
                try {
                    return CompletableFuture.completedFuture(work.call());
                } catch (Exception e) {
                    return CompletableFuture.failedFuture(e);
                }
            }
        }, Runnable::run);
    }

    @Test
    void blocksOfPixelsAreAveragedAndWhatIsNotStoredStaysEmpty() throws RepositoryException {
        // The file ends 20 pixels beyond the patch: of 600 pixels from (100, 0), the first 120 columns and rows are there.
        BinnedPatch binned = BinnedPatch.read(repository, file, new PixelBox(100, 0, 600, 600)).orElseThrow();
        assertThat(binned.width()).isEqualTo(200);
        assertThat(binned.height()).isEqualTo(200);
        assertThat(binned.values()[0]).isCloseTo(101 + 1000, within(0.01f));
        assertThat(binned.values()[5 * 200 + 7]).isCloseTo(100 + 22 + 1000 * 16, within(0.01f));
        assertThat(binned.values()[39 * 200 + 39]).isFinite();
        assertThat(binned.values()[40]).isNaN();
        assertThat(binned.values()[40 * 200]).isNaN();
        BinnedPatch back = BinnedPatch.of(binned.bytes()).orElseThrow();
        assertThat(back.values()).isEqualTo(binned.values());
        assertThat(BinnedPatch.of(new byte[]{1, 2, 3})).isEmpty();
        assertThat(BinnedPatch.of(new byte[]{0x7F, 0, 0, 0, 0x7F, 0, 0, 0})).isEmpty();
    }

    @Test
    void previewsAreMadeOfWhatIsInViewAndComeFromTheCacheTheNextTime() {
        MapCache cache = new MapCache(folder);
        SkyModel model = shown(cache);
        assertThat(model.previews().has(new FileSurvey.PatchKey(7, 1))).isTrue();
        assertThat(model.previews().has(new FileSurvey.PatchKey(7, 2))).isFalse();
        int reads = repository.reads.size();
        assertThat(reads).isEqualTo(1);
        assertThat(shown(cache).previews().has(new FileSurvey.PatchKey(7, 1))).isTrue();
        assertThat(repository.reads).hasSize(reads);
    }

    @Test
    void theCacheStaysWithinItsBoundsWhileARepositoryIsOpen() throws java.io.IOException {
        MapCache whole = new MapCache(folder.resolve("whole"));
        all(whole);
        assertThat(whole.shelf().orElseThrow().content().files()).isEqualTo(4);
        long one = whole.shelf().orElseThrow().content().bytes() / 4;
        MapCache small = new MapCache(folder.resolve("small"), 2 * one);
        all(small);
        assertThat(small.shelf().orElseThrow().content().bytes()).isPositive().isLessThanOrEqualTo(2 * one);
    }

    private void all(MapCache cache) {
        SkyModel model = new SkyModel();
        PreviewWork work = new PreviewWork(model, atOnce(), cache, band -> Optional.empty());
        model.show(SkyScene.of(sky, repository.coverage()));
        work.use(repository);
        model.previews().begin();
        for (int patch = 0; patch < 4; patch++) {
            model.previews().get(sky.tract(7).patch(patch), 400);
        }
        model.previews().end();
        work.begin();
    }

    private SkyModel shown(MapCache cache) {
        SkyModel model = new SkyModel();
        PreviewWork work = new PreviewWork(model, atOnce(), cache, band -> Optional.empty());
        model.show(SkyScene.of(sky, repository.coverage()));
        work.use(repository);
        model.previews().begin();
        model.previews().get(sky.tract(7).patch(1), 400);
        model.previews().get(sky.tract(7).patch(2), 40);
        model.previews().end();
        assertThat(model.previews().has(new FileSurvey.PatchKey(7, 1))).as("not before it may begin").isFalse();
        work.begin();
        return model;
    }

    @Test
    void aGaussianPsfHasTheDepthOfItsEffectiveArea() {
        double sigma = 2;
        double[] values = new double[41 * 41];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(-(Math.pow(i % 41 - 20, 2) + Math.pow(i / 41 - 20, 2)) / (2 * sigma * sigma));
        }
        BandImage image = image(new Psf(41, 41, values, PsfSource.CELL));
        PatchQuality quality = QualityMeasure.of(image, 158);
        // Neff of a Gaussian is 4 π σ²; the variance of every pixel is 1 nJy².
        assertThat(quality.depthMag())
                .isCloseTo(Calibration.abMagnitude(5 * Math.sqrt(4 * Math.PI * sigma * sigma)), within(1e-6));
        assertThat(quality.visits()).isEqualTo(158);
        assertThat(quality.fwhmArcsec()).isCloseTo(2.3548 * sigma * 0.2, within(1e-3));
        assertThat(AdaptiveMoments.of(Psf.none())).isNotInstanceOf(AdaptiveMoments.Converged.class);
        assertThat(QualityMeasure.of(image(Psf.none()), Double.NaN)).isEqualTo(PatchQuality.UNKNOWN);
    }

    private BandImage image(Psf psf) {
        try {
            BandImage read = repository.read(file, List.of(new ripple.repository.BoxRead(new PixelBox(120, 20, 8, 8),
                    new ripple.sky.PixelPoint(124, 24))), ripple.repository.Content.ALL).getFirst();
            return read.withPlanes(read.image(), read.variance(), read.mask(), psf);
        } catch (RepositoryException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void valuesAreMediansOfTheBandsAndTheirScaleReachesFromLeastToMost() {
        SkyScene scene = SkyScene.of(sky, repository.coverage());
        Map<Coadd, PatchQuality> quality = new java.util.HashMap<>();
        for (Coadd each : scene.coverage().coadds()) {
            if (each.patch() != 3) {
                quality.put(each,
                        new PatchQuality(each.patch() + (each.band().name().equals("g") ? 1 : 2), Double.NaN,
                                10 * each.patch()));
            }
        }
        CoverageValues psf = CoverageValues.of(scene, Show.PSF, null, quality, RunOutcomes.NONE);
        assertThat(psf.at(7, 0)).isEqualTo(1.5);
        assertThat(psf.at(7, 3)).isNaN();
        assertThat(List.of(psf.low(), psf.high())).containsExactly(1.5, 3.5);
        assertThat(List.of(psf.level(1.5), psf.level(3.5), psf.level(psf.at(7, 3)))).containsExactly(0, 255, -1);
        assertThat(CoverageValues.of(scene, Show.PSF, new Band("r"), quality, RunOutcomes.NONE).at(7, 2)).isEqualTo(4);
        CoverageValues visits = CoverageValues.of(scene, Show.VISITS, null, quality, RunOutcomes.NONE);
        assertThat(List.of(visits.at(7, 2), visits.low(), visits.high())).containsExactly(20.0, 0.0, 20.0);
        assertThat(CoverageValues.of(scene, Show.DEPTH, null, quality, RunOutcomes.NONE).isKnown()).isFalse();
    }

    @Test
    void everyTractOfAWholeSkyIsFoundByItsNumberAndCulledWhereItCannotBeSeen() {
        SkyMap map = KnownSkyMaps.byName("lsst_cells_v2").orElseThrow();
        List<TractShape> shapes = map.tractIds().stream().filter(id -> id % 20 == 0)
                .map(id -> TractShape.of(map, map.tract(id), repository.coverage())).toList();
        TractTable table = new TractTable(shapes);
        assertThat(table.byId(18_000).orElseThrow().tract().id()).isEqualTo(18_000);
        assertThat(table.byId(18_001)).isEmpty();
        SkyPort port = new SkyPort(new ripple.sky.SkyPosition(75, -40), 30, 800, 600);
        int[] near = new int[table.size()];
        int found = table.near(port, near);
        assertThat(found).isLessThan(table.size() / 4);
        Quad quad = new Quad();
        for (int i = 0; i < table.size(); i++) {
            if (quad.project(port, table.corners(), 12 * i)) {
                assertThat(java.util.Arrays.stream(near, 0, found)).contains(i);
            }
        }
    }
}
