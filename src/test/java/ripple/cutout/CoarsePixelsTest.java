package ripple.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.image.Plane;
import ripple.sky.PixelBox;

class CoarsePixelsTest {
    /// Rows of an image in which each pixel says where it is.
    private static List<float[]> rows(CoarsePixels coarse) {
        return coarse.rows().stream().map(row -> {
            float[] pixels = new float[row.width()];
            for (int x = 0; x < pixels.length; x++) {
                pixels[x] = (row.x0() + x) + 1000f * row.y0();
            }
            return pixels;
        }).toList();
    }

    @Test
    void eachPixelIsTheOneInTheMiddleOfItsSquare() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 500; i++) {
            int by = random.nextInt(1, 10);
            eachPixelIsTheOneInTheMiddleOfItsSquare(random.nextInt(by, 60), random.nextInt(by, 60), by);
        }
    }

    private static void eachPixelIsTheOneInTheMiddleOfItsSquare(int width, int height, int by) {
        PixelBox box = new PixelBox(-7, 11, width, height);
        CoarsePixels coarse = new CoarsePixels(box, by);
        assertThat(coarse.rows()).allMatch(row -> row.height() == 1 && box.contains(row));
        Plane plane = coarse.of(rows(coarse));
        assertThat(plane.width()).isEqualTo(width / by);
        assertThat(plane.height()).isEqualTo(height / by);
        for (int j = 0; j < plane.height(); j++) {
            for (int i = 0; i < plane.width(); i++) {
                assertThat(plane.at(i, j))
                        .isEqualTo((-7 + i * by + by / 2) + 1000f * (11 + j * by + by / 2));
            }
        }
    }

    @Test
    void aPatchIsSeenWithEveryEighthPixel() {
        assertThat(IntStream.of(561, 1120, 1121, 4000, 4480).map(edge -> CoarsePixels.by(edge, 560)))
                .containsExactly(2, 2, 4, 8, 8);
    }

    @Test
    void aBoxSmallerThanOnePixelHasNone() {
        assertThatThrownBy(() -> new CoarsePixels(new PixelBox(0, 0, 7, 90), 8))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("7 x 90");
    }
}
