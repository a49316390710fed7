package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.sky.PixelBox;

/// An array that is not compressed gives the same pixels to one box as to many, which are served from strips.
class PlainPixelsTest {
    private static final int WIDTH = 701;
    private static final int HEIGHT = 997;
    private static final int BLOCK = 2880;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32, -32, -64})
    void manyBoxesAreWhatEachIsAlone(int bitpix) throws Exception {
        try (FitsFile file = FitsFile.open(written(bitpix))) {
            FitsImage image = file.primary().image();
            List<PixelBox> boxes = boxes(400);
            List<float[]> together = image.floats(boxes);
            List<double[]> doubles = image.doubles(boxes);
            for (int i = 0; i < boxes.size(); i++) {
                PixelBox box = boxes.get(i);
                assertThat(together.get(i)).as("%s", box).isEqualTo(image.floats(List.of(box)).getFirst());
                double[] expected = IntStream.range(0, (int) box.area()).mapToDouble(at -> expected(bitpix, box, at))
                        .toArray();
                assertThat(doubles.get(i)).as("%s", box).isEqualTo(expected);
                assertThat(together.get(i)).as("%s", box).isEqualTo(floats(expected));
            }
        }
    }

    /// A row of 1.2 MB is longer than a strip: what is read at once stays small, and boxes lie across the seams.
    @Test
    void aRowLongerThanAStripIsCutIntoSeveral() throws Exception {
        int wide = 300_000;
        ByteBuffer pixels = ByteBuffer.allocate(4 * wide * 3);
        for (int i = 0; i < 3 * wide; i++) {
            pixels.putFloat(i);
        }
        Path path = new FitsBytes()
                .header("SIMPLE  =                    T", "BITPIX  = " + right(-32), "NAXIS   = " + right(2),
                        "NAXIS1  = " + right(wide), "NAXIS2  = " + right(3))
                .data(pixels.array()).writeTo(folder.resolve("wide.fits"));
        assertThat(new Strips(new int[]{wide, 3}, 4).grid().pixels()).isEqualTo((1 << 19) / 4);
        List<PixelBox> boxes = new ArrayList<>();
        for (int x = -500; x < wide; x += 20_000) {
            boxes.add(new PixelBox(x, -1, 25_000, 5));
        }
        try (FitsFile file = FitsFile.open(path)) {
            FitsImage image = file.primary().image();
            List<float[]> together = image.floats(boxes);
            for (int i = 0; i < boxes.size(); i++) {
                PixelBox box = boxes.get(i);
                for (int at = 0; at < box.area(); at += 7) {
                    int x = box.x0() + at % box.width();
                    int y = box.y0() + at / box.width();
                    boolean inside = x >= 0 && x < wide && y >= 0 && y < 3;
                    assertThat(together.get(i)[at]).as("%d, %d", x, y)
                            .isEqualTo(Float.valueOf(inside ? y * wide + x : Float.NaN));
                }
            }
        }
    }

    @Test
    void aFileThatEndsInTheMiddleOfAStripSaysSo() throws Exception {
        Path path = written(-32);
        try (FitsFile file = FitsFile.open(path)) {
            FitsImage image = file.primary().image();
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(BLOCK + 4L * WIDTH * HEIGHT / 2);
            }
            List<PixelBox> below = boxes(400).stream().filter(box -> box.endY() < HEIGHT / 2 - 1).toList();
            List<PixelBox> above = boxes(400).stream().filter(box -> box.y0() > HEIGHT / 2 + 1).toList();
            assertThatThrownBy(() -> image.floats(above)).isInstanceOf(FitsException.class)
                    .hasMessageContaining(path.getFileName().toString());
            assertThat(image.floats(below)).hasSameSizeAs(below);
        }
    }

    private static List<PixelBox> boxes(int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<PixelBox> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(new PixelBox(random.nextInt(-20, WIDTH), random.nextInt(-20, HEIGHT), random.nextInt(1, 40),
                    random.nextInt(1, 40)));
        }
        return boxes;
    }

    private static double expected(int bitpix, PixelBox box, int at) {
        int x = box.x0() + at % box.width();
        int y = box.y0() + at / box.width();
        return x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT ? Double.NaN : value(bitpix, x, y);
    }

    private static double value(int bitpix, int x, int y) {
        return switch (bitpix) {
            case 8 -> (7 * x + 13 * y) % 251;
            case 16 -> (7 * x + 13 * y) % 30_000 - 15_000;
            case 32 -> x - 1_000 * y;
            default -> 0.5 * x - 3.25 * y;
        };
    }

    private Path written(int bitpix) throws IOException {
        ByteBuffer pixels = ByteBuffer.allocate(Math.abs(bitpix) / 8 * WIDTH * HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                put(pixels, bitpix, value(bitpix, x, y));
            }
        }
        return new FitsBytes()
                .header("SIMPLE  =                    T", "BITPIX  = " + right(bitpix), "NAXIS   = " + right(2),
                        "NAXIS1  = " + right(WIDTH), "NAXIS2  = " + right(HEIGHT))
                .data(pixels.array())
                .writeTo(folder.resolve("plain" + bitpix + ".fits"));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static String right(int value) {
        return String.format("%20d", value);
    }

    private static void put(ByteBuffer out, int bitpix, double value) {
        switch (bitpix) {
            case 8 -> out.put((byte) value);
            case 16 -> out.putShort((short) value);
            case 32 -> out.putInt((int) value);
            case -32 -> out.putFloat((float) value);
            default -> out.putDouble(value);
        }
    }
}
