package ripple.prepare.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ripple.image.FrameTie;
import ripple.image.TanWcs;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

class PixelTransformTest {
    /// The way without angles is the way over the sky, near the poles and across RA 0 too, and goes back to where it came from.
    @Test
    void thePlaneToPlaneMapIsThatOverTheSky() {
        SplittableRandom random = new SplittableRandom(11);
        double[] to = new double[2];
        double[] back = new double[2];
        for (int i = 0; i < 2000; i++) {
            TanWcs a = wcs(random, random.nextDouble(360), Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
            TanWcs b = wcs(random, a.reference().raDeg() + random.nextDouble(-0.5, 0.5),
                    Math.clamp(a.reference().decDeg() + random.nextDouble(-0.5, 0.5), -90, 90));
            PixelPoint from = new PixelPoint(random.nextDouble(-500, 500), random.nextDouble(-500, 500));
            Optional<PixelPoint> bySky = b.toPixel(a.toSky(from));
            boolean reached = PixelTransform.between(a, b).map(from.x(), from.y(), to);
            assertThat(reached).isEqualTo(bySky.isPresent());
            if (reached && Math.hypot(to[0], to[1]) < 1e6) {
                assertThat(to[0]).isCloseTo(bySky.get().x(), within(1e-6));
                assertThat(to[1]).isCloseTo(bySky.get().y(), within(1e-6));
                assertThat(PixelTransform.between(b, a).map(to[0], to[1], back)).isTrue();
                assertThat(back[0]).isCloseTo(from.x(), within(1e-6));
                assertThat(back[1]).isCloseTo(from.y(), within(1e-6));
            }
        }
    }

    @Test
    void behindTheTangentPlaneNothingIsReached() {
        SplittableRandom random = new SplittableRandom(2);
        TanWcs here = wcs(random, 10, 20);
        TanWcs there = wcs(random, 190, -20);
        assertThat(PixelTransform.between(here, there).map(3, 4, new double[2])).isFalse();
        assertThat(PixelTransform.between(here, there).jacobian(3, 4).area()).isNaN();
    }

    /// The same pixels show the same sky in both frames.
    @Test
    void aTangentPlaneInTheOlderFrameIsOneInIcrs() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            TanWcs old = wcs(random, random.nextDouble(360), random.nextDouble(-89, 89));
            PixelPoint pixel = new PixelPoint(random.nextDouble(1000), random.nextDouble(1000));
            SkyPosition expected = FrameTie.icrs(old.toSky(pixel));
            assertThat(FrameTie.icrs(old).toSky(pixel).separationDeg(expected) * 3600).isLessThan(1e-8);
            assertThat(expected.separationDeg(old.toSky(pixel)) * 3600).isBetween(0.001, 0.04);
        }
    }

    private static TanWcs wcs(SplittableRandom random, double ra, double dec) {
        double deg = random.nextDouble(0.05, 0.5) / 3600;
        double angle = random.nextDouble(2 * Math.PI);
        double mirror = random.nextBoolean() ? 1 : -1;
        return new TanWcs(new SkyPosition(ra, dec), random.nextDouble(-1000, 1000), random.nextDouble(-1000, 1000),
                -deg * Math.cos(angle) * mirror, deg * Math.sin(angle), deg * Math.sin(angle) * mirror,
                deg * Math.cos(angle));
    }
}
