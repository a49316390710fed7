package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ripple.fits.tile.TilePixels;
import ripple.sky.PixelBox;

/// Tiles are kept for the next boxes, and the pixels are the same as without.
final class KeptTilesTest {
    private static final Path SAMPLE = Path.of("sample-data", "repository");

    @Test
    void whatWasKeptIsACopyAndServesUpToItsLength() {
        float[] buffer = {1, 2, 3};
        KeptTiles kept = new KeptTiles();
        kept.keep(7, 2, TilePixels.of(buffer));
        buffer[0] = 99;

        float[] read = new float[2];
        kept.find(7, 2).orElseThrow().floats(0, 2, read, 0);
        assertThat(read).containsExactly(1, 2);
        assertThat(kept.find(7, 3)).isEmpty();
        assertThat(kept.find(8, 1)).isEmpty();
    }

    @Test
    void theOldestMakeRoom() {
        int large = (5 << 18) / 2;
        KeptTiles kept = new KeptTiles();
        for (int tile = 0; tile < 3; tile++) {
            kept.keep(tile, large, TilePixels.of(new float[large]));
        }
        assertThat(kept.find(0, 1)).isEmpty();
        assertThat(kept.find(1, large)).isPresent();
        assertThat(kept.find(2, large)).isPresent();
        kept.keep(3, 4 * large, TilePixels.of(new float[4 * large]));
        assertThat(kept.find(3, 1)).isEmpty();
    }

    @Test
    void groupsReadOneAfterTheOtherHaveThePixelsOfTheWhole() throws Exception {
        Path path;
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            path = files.filter(f -> f.toString().endsWith(".fits")).sorted().findFirst().orElseThrow();
        }
        SplittableRandom random = new SplittableRandom(3);
        try (FitsFile kept = FitsFile.open(path); FitsFile fresh = FitsFile.open(path)) {
            for (int hdu = 1; hdu <= 3; hdu++) {
                FitsImage image = kept.hdu(hdu).image();
                float[] whole = fresh.hdu(hdu).image().floats();
                for (int group = 0; group < 12; group++) {
                    List<PixelBox> boxes = new ArrayList<>();
                    for (int i = 0; i < 15; i++) {
                        boxes.add(new PixelBox(random.nextInt(image.width() - 64), random.nextInt(40) + 65 * group,
                                random.nextInt(1, 64), random.nextInt(1, 64)));
                    }
                    check(image.floats(boxes), boxes, whole, image.width());
                }
            }
        }
    }

    private static void check(List<float[]> read, List<PixelBox> boxes, float[] whole, int width) {
        for (int b = 0; b < boxes.size(); b++) {
            PixelBox box = boxes.get(b);
            float[] expected = new float[box.width() * box.height()];
            for (int y = 0; y < box.height(); y++) {
                System.arraycopy(whole, (box.y0() + y) * width + box.x0(), expected, y * box.width(), box.width());
            }
            assertThat(read.get(b)).isEqualTo(expected);
        }
    }
}
