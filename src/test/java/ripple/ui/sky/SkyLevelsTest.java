package ripple.ui.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.repository.Coverage;
import ripple.sky.KnownSkyMaps;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// Down from the sky to a cell and up again, on Rubin's own sky map.
class SkyLevelsTest {
    private static final int TRACT = 5063;
    private static final int PATCH = 34;

    private final SkyMap map = KnownSkyMaps.byName("lsst_cells_v2").orElseThrow();
    private final Tract tract = map.tract(TRACT);
    private final SkyModel sky = new SkyModel();
    private final SkyLevels levels = sky.levels();

    @BeforeEach
    void open() {
        sky.show(SkyScene.of(map, new Coverage(
                List.of(new Coadd(TRACT, PATCH, new Band("i"), "deep_coadd", "", "run", "file.fits", 1)))));
    }

    /// A place in the patch.
    ///
    /// @param x tract pixels from the left edge of its inner box
    private SkyPosition at(double x, double y) {
        var inner = tract.patch(PATCH).inner();
        return tract.projection().toSky(new PixelPoint(inner.x0() + x, inner.y0() + y));
    }

    @Test
    void theWholeSkyIsNoTract() {
        sky.perDegree().set(3);
        assertThat(levels.place().get()).isEqualTo(SkyLevels.Place.SKY);
        assertThat(levels.up()).isFalse();
    }

    @Test
    void downGoesToThePatchAndThenToTheCellAndUpComesBack() {
        sky.perDegree().set(3);
        SkyPosition place = at(500, 320);
        assertThat(levels.down(place)).isTrue();
        assertThat(levels.place().get().patch().id()).isEqualTo(PATCH);
        assertThat(levels.place().get().tract().id()).isEqualTo(TRACT);
        assertThat(levels.place().get().cell()).isNull();
        double patchScale = sky.perDegree().get();

        assertThat(levels.down(place)).isTrue();
        // Cells of 150 pixels, one of them around the patch: (500, 320) lies in the fourth column and the third row of the inner box.
        assertThat(levels.place().get().cell()).isEqualTo(new SkyLevels.Cell(4, 3));
        assertThat(sky.centre().get().separationDeg(at(3.5 * 150 - 0.5, 2.5 * 150 - 0.5)) * 3600)
                .isCloseTo(0, within(0.01));
        assertThat(levels.down(place)).as("there is nothing below a cell").isFalse();

        assertThat(levels.up()).isTrue();
        assertThat(levels.place().get().cell()).isNull();
        assertThat(sky.perDegree().get()).isCloseTo(patchScale, within(1e-9));
        assertThat(levels.up()).isTrue();
        assertThat(sky.patch().get()).isNull();
        assertThat(levels.place().get().tract().id()).isEqualTo(TRACT);
        sky.back();
        sky.back();
        assertThat(levels.place().get().cell()).as("back goes through the jumps, the patch is chosen no more").isNull();
    }

    @Test
    void oneWhoJumpsElsewhereIsToldWhereThatIs() {
        levels.down(at(500, 320));
        sky.goTo(at(4000, 320));
        assertThat(levels.place().get().patch()).as("the patch is still in sight").isNotNull();
        Tract other = map.tract(TRACT + 1);
        sky.goTo(other.projection().centre());
        assertThat(levels.place().get()).isEqualTo(new SkyLevels.Place(other, null, null));
        assertThat(sky.patch().get()).as("it stays chosen").isNotNull();
        sky.back();
        assertThat(levels.place().get().patch().id()).isEqualTo(PATCH);
    }
}
