package ripple.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// From one place to another: how far, in which direction, and back again.
class DirectionTest {
    @Test
    void northIsZeroAndEastIsNinety() {
        SkyPosition place = new SkyPosition(150, 0);
        assertThat(place.positionAngleDeg(new SkyPosition(150, 1))).isZero();
        assertThat(place.positionAngleDeg(new SkyPosition(151, 0))).isCloseTo(90, within(1e-12));
        assertThat(place.positionAngleDeg(new SkyPosition(150, -1))).isCloseTo(180, within(1e-12));
        assertThat(new SkyPosition(0, 0).positionAngleDeg(new SkyPosition(359.9, 0))).isCloseTo(270, within(1e-12));
        assertThat(place.positionAngleDeg(place)).isZero();
    }

    @Test
    void goingInADirectionArrivesAtThatDistanceInThatDirection() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            SkyPosition from = new SkyPosition(random.nextDouble() * 360, random.nextDouble() * 178 - 89);
            double angle = random.nextDouble() * 360;
            double distance = Math.pow(10, random.nextDouble() * 5 - 4);
            SkyPosition to = from.towards(angle, distance);
            assertThat(from.separationDeg(to)).isCloseTo(distance, within(1e-9 * Math.max(1, distance)));
            if (distance > 1e-3) {
                double off = Math.abs(from.positionAngleDeg(to) - angle);
                assertThat(Math.min(off, 360 - off)).isLessThan(1e-6);
            }
        }
    }
}
