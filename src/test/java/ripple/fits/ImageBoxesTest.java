package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.sky.PixelBox;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Boxes of an image are what the whole image has at these places, NaN or the value chosen outside.
class ImageBoxesTest {
    private static final int BOXES = 60;

    private static Stream<JsonNode> readable() {
        return Vectors.cases("tiled.json").stream().filter(c -> {
            String algorithm = c.get("header").path("ZCMPTYPE").asString("");
            return !algorithm.startsWith("HCOMPRESS") && !algorithm.startsWith("PLIO");
        });
    }

    private static FitsFile open(JsonNode c) throws FitsException {
        return FitsFile.open(Shared.named(c.get("file").asString()));
    }

    private static List<PixelBox> someBoxes(SplittableRandom random, int width, int height) {
        List<PixelBox> boxes = new ArrayList<>();
        for (int i = 0; i < BOXES; i++) {
            boxes.add(new PixelBox(random.nextInt(-width, 2 * width), random.nextInt(-height, 2 * height),
                    random.nextInt(0, 2 * width), random.nextInt(0, 2 * height)));
        }
        boxes.add(new PixelBox(0, 0, width, height));
        boxes.add(new PixelBox(-5, -5, width + 10, height + 10));
        boxes.add(new PixelBox(1 << 30, 1 << 30, 3, 3));
        return boxes;
    }

    @TestFactory
    Stream<DynamicTest> boxesAreCutFromTheWhole() {
        return readable().filter(c -> c.get("expected").get("shape").size() == 2)
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> {
                    try (FitsFile file = open(c)) {
                        FitsImage image = file.hdu(c.get("hdu").asInt()).image();
                        List<PixelBox> boxes = someBoxes(new SplittableRandom(7), image.width(), image.height());
                        floatsAgree(image, boxes);
                        doublesAgree(image, boxes);
                        if (image.isInteger()) {
                            integersAgree(image, boxes);
                        }
                    }
                }));
    }

    private static void floatsAgree(FitsImage image, List<PixelBox> boxes) throws FitsException {
        float[] whole = image.floats();
        List<float[]> cut = image.floats(boxes);
        for (int i = 0; i < boxes.size(); i++) {
            PixelBox box = boxes.get(i);
            float[] expected = new float[(int) box.area()];
            for (int at = 0; at < expected.length; at++) {
                int index = index(image, box, at);
                expected[at] = index < 0 ? Float.NaN : whole[index];
            }
            assertThat(cut.get(i)).as("%s", box).isEqualTo(expected);
        }
    }

    private static void doublesAgree(FitsImage image, List<PixelBox> boxes) throws FitsException {
        double[] whole = image.doubles();
        List<double[]> cut = image.doubles(boxes);
        for (int i = 0; i < boxes.size(); i++) {
            PixelBox box = boxes.get(i);
            double[] expected = new double[(int) box.area()];
            for (int at = 0; at < expected.length; at++) {
                int index = index(image, box, at);
                expected[at] = index < 0 ? Double.NaN : whole[index];
            }
            assertThat(cut.get(i)).as("%s", box).isEqualTo(expected);
        }
    }

    private static void integersAgree(FitsImage image, List<PixelBox> boxes) throws FitsException {
        long outside = -77;
        long[] whole = image.integers();
        List<long[]> cut = image.integers(boxes, outside);
        for (int i = 0; i < boxes.size(); i++) {
            PixelBox box = boxes.get(i);
            long[] expected = new long[(int) box.area()];
            for (int at = 0; at < expected.length; at++) {
                int index = index(image, box, at);
                expected[at] = index < 0 ? outside : whole[index];
            }
            assertThat(cut.get(i)).as("%s", box).isEqualTo(expected);
        }
    }

    /// Element of the image under an element of the box; −1 outside.
    private static int index(FitsImage image, PixelBox box, int at) {
        int x = box.x0() + at % box.width();
        int y = box.y0() + at / box.width();
        boolean inside = x >= 0 && y >= 0 && x < image.width() && y < image.height();
        return inside ? y * image.width() + x : -1;
    }

    @TestFactory
    Stream<DynamicTest> boxesOfAnyNumberOfAxes() {
        return readable().map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> {
            try (FitsFile file = open(c)) {
                FitsImage image = file.hdu(c.get("hdu").asInt()).image();
                SplittableRandom random = new SplittableRandom(11);
                double[] whole = image.doubles();
                for (int i = 0; i < 20; i++) {
                    int[] origin = new int[image.axes().length];
                    int[] size = new int[origin.length];
                    for (int axis = 0; axis < origin.length; axis++) {
                        origin[axis] = random.nextInt(-2, image.axes()[axis]);
                        size[axis] = random.nextInt(0, image.axes()[axis] + 3);
                    }
                    assertThat(image.doubles(origin, size)).isEqualTo(cut(whole, image.axes(), origin, size));
                }
            }
        }));
    }

    private static double[] cut(double[] whole, int[] axes, int[] origin, int[] size) {
        int count = 1;
        for (int s : size) {
            count *= s;
        }
        double[] out = new double[count];
        for (int at = 0; at < count; at++) {
            int rest = at;
            int index = 0;
            int stride = 1;
            for (int axis = 0; axis < axes.length; axis++) {
                int place = origin[axis] + rest % size[axis];
                index = index < 0 || place < 0 || place >= axes[axis] ? -1 : index + place * stride;
                rest /= size[axis];
                stride *= axes[axis];
            }
            out[at] = index < 0 ? Double.NaN : whole[index];
        }
        return out;
    }

    /// A box needs no other tile than those it touches: it can be read although another tile is broken.
    @Test
    void aBoxTouchesOnlyItsTiles() throws FitsException {
        try (FitsFile file = FitsFile.open(Shared.path("vectors/fits/hostile/gzip-truncated.fits"))) {
            FitsImage image = file.hdu(1).image();
            assertThatThrownBy(image::floats).isInstanceOf(FitsException.class).hasMessageContaining("tile 0");
            PixelBox upperRight = new PixelBox(image.width() - 4, image.height() - 4, 4, 4);
            assertThat(image.floats(List.of(upperRight)).getFirst()).doesNotContain(Float.NaN);
        }
    }

    @Test
    void aCubeIsNoPlane() throws FitsException {
        try (FitsFile file = FitsFile.open(Shared.path("vectors/fits/gzip2-f64-4d-rows.fits"))) {
            FitsImage image = file.hdu(1).image();
            assertThatThrownBy(() -> image.floats(List.of(new PixelBox(0, 0, 3, 3)))).isInstanceOf(FitsException.class)
                    .hasMessageContaining("no plane");
        }
    }

    @Test
    void floatsAreNoIntegers() throws FitsException {
        try (FitsFile file = FitsFile.open(Shared.path("vectors/fits/plain-f32.fits"))) {
            FitsImage image = file.primary().image();
            assertThatThrownBy(image::integers).isInstanceOf(FitsException.class)
                    .hasMessageContaining("no whole numbers");
        }
    }
}
