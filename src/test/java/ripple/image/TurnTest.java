package ripple.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// A small stamp that is wider than high, every pixel different.
class TurnTest {
    private static final Band G = new Band("g");
    private static final int W = 7;
    private static final int H = 4;

    private static Stamp stamp() {
        PixelBox box = new PixelBox(100, 200, W, H);
        float[] values = new float[W * H];
        long[] bits = new long[W * H];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
            bits[i] = i % 3 == 0 ? 1 : 0;
        }
        Psf psf = new Psf(3, 3, new double[]{0, 1, 0, 2, 9, 3, 0, 4, 0}, PsfSource.CELL);
        BandImage image = new BandImage(G, box, new Plane(W, H, values), new Plane(W, H, values.clone()),
                new Mask(W, H, bits, MaskPlanes.of("NO_DATA")), psf,
                new TanWcs(new SkyPosition(150, 2), 3.5, -2, -5e-5, 1e-6, 2e-6, 5e-5), Calibration.NANOJANSKY,
                new Provenance("c", "d", 1, 2, "f"));
        return new Stamp("1", new SkyPosition(150, 2), 1, 2, new PixelPoint(103.2, 201.1), box, List.of(G),
                Map.of(G, image), Map.of());
    }

    static List<Turn> turns() {
        return Turn.all();
    }

    @ParameterizedTest
    @MethodSource("turns")
    void everyPixelKeepsItsPlaceOnTheSky(Turn turn) {
        BandImage before = stamp().images().get(G);
        BandImage after = turn.of(stamp()).images().get(G);
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                PixelPoint to = turn.of(new PixelPoint(x, y), W, H);
                assertThat(after.image().at((int) to.x(), (int) to.y())).isEqualTo(before.image().at(x, y));
                assertThat(after.mask().at((int) to.x(), (int) to.y())).isEqualTo(before.mask().at(x, y));
                SkyPosition was = before.wcs().toSky(new PixelPoint(x, y));
                SkyPosition is = after.wcs().toSky(to);
                assertThat(is.raDeg()).isCloseTo(was.raDeg(), within(1e-11));
                assertThat(is.decDeg()).isCloseTo(was.decDeg(), within(1e-11));
                Optional<PixelPoint> back = after.wcs().toPixel(was);
                assertThat(back.orElseThrow().x()).isCloseTo(to.x(), within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("turns")
    void aPlaceOnATurnedStampIsFoundAgainOnTheStoredOne(Turn turn) {
        PixelPoint place = new PixelPoint(3, 10);
        assertThat(turn.back(turn.of(place, 64, 48), 64, 48)).isEqualTo(place);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void thePsfTurnsWithThePixels(Turn turn) {
        Psf psf = turn.of(stamp()).images().get(G).psf();
        PixelPoint top = turn.of(new PixelPoint(1, 2), 3, 3);
        assertThat(psf.at((int) top.x(), (int) top.y())).isEqualTo(4);
        assertThat(psf.at(1, 1)).isEqualTo(9);
        assertThat(psf.sum()).isEqualTo(19);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void theTargetStaysOnItsPixel(Turn turn) {
        Stamp turned = turn.of(stamp());
        PixelPoint to = turn.of(new PixelPoint(3.2, 1.1), W, H);
        assertThat(turned.place().x() - turned.box().x0()).isCloseTo(to.x(), within(1e-9));
        assertThat(turned.place().y() - turned.box().y0()).isCloseTo(to.y(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void noTwoTurnsAreAlike(Turn turn) {
        long same = Turn.all().stream().filter(other -> java.util.Arrays.equals(
                other.of(stamp()).images().get(G).image().pixels(), turn.of(stamp()).images().get(G).image().pixels()))
                .count();
        assertThat(same).isEqualTo(1);
    }
}
