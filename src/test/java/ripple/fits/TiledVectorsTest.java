package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Every file of tiled.json gives the pixels that astropy, CFITSIO and the formulas of the standard gave.
class TiledVectorsTest {
    private static final Set<String> NOT_READ_YET = Set.of("HCOMPRESS_1", "PLIO_1");
    private static final double SCALED_TOLERANCE = 1.2e-7;

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return Vectors.cases("tiled.json").stream().map(c -> {
            String id = c.get("id").asString();
            String algorithm = c.get("header").path("ZCMPTYPE").asString("");
            return NOT_READ_YET.contains(algorithm)
                    ? DynamicTest.dynamicTest(id + " is not read yet", () -> isRefused(c, algorithm))
                    : DynamicTest.dynamicTest(id, () -> holdsItsPixels(c));
        });
    }

    private static void isRefused(JsonNode c, String algorithm) {
        assertThatThrownBy(() -> {
            try (FitsFile file = open(c)) {
                file.hdu(c.get("hdu").asInt()).image();
            }
        }).isInstanceOf(FitsException.class).hasMessageContaining(algorithm + " compression is not read yet");
    }

    private static void holdsItsPixels(JsonNode c) throws FitsException {
        try (FitsFile file = open(c)) {
            FitsImage image = file.hdu(c.get("hdu").asInt()).image();
            JsonNode expected = c.get("expected");
            assertThat(shape(image)).endsWith(Vectors.array(expected).shape());
            switch (expected.get("dtype").asString()) {
                case "float32" -> compare(c, image.floats());
                case "float64" -> compare(c, image.doubles());
                default -> compare(c, image.integers());
            }
        }
    }

    /// That of the case; an array written inline has none and is summed here.
    private static String checksum(JsonNode c, Function<Vectors.Array, String> sum) {
        JsonNode expected = c.get("expected");
        return expected.has("sha256") ? expected.get("sha256").asString() : sum.apply(Vectors.array(expected));
    }

    private static void compare(JsonNode c, float[] pixels) {
        if (Vectors.sha256(pixels).equals(checksum(c, a -> Vectors.sha256(a.floats())))) {
            return;
        }
        assertThat(isLossless(c)).as("lossless pixels have another checksum").isFalse();
        float[] expected = Vectors.array(c.get("expected")).floats();
        assertThat(pixels).hasSameSizeAs(expected);
        for (int i = 0; i < pixels.length; i++) {
            double allowed = Math.max(Math.ulp(expected[i]),
                    isScaled(c) ? SCALED_TOLERANCE * Math.abs(expected[i]) : 0);
            assertThat(Float.isNaN(pixels[i])).as("pixel %d", i).isEqualTo(Float.isNaN(expected[i]));
            assertThat(Float.isNaN(expected[i]) || Math.abs((double) pixels[i] - expected[i]) <= allowed)
                    .as("pixel %d is %s, not %s", i, pixels[i], expected[i]).isTrue();
        }
    }

    private static void compare(JsonNode c, double[] pixels) {
        if (Vectors.sha256(pixels).equals(checksum(c, a -> Vectors.sha256(a.values())))) {
            return;
        }
        assertThat(isLossless(c)).as("lossless pixels have another checksum").isFalse();
        double[] expected = Vectors.array(c.get("expected")).values();
        assertThat(pixels).hasSameSizeAs(expected);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(Double.isNaN(expected[i])
                    ? Double.isNaN(pixels[i])
                    : Math.abs(pixels[i] - expected[i]) <= Math.ulp((float) expected[i]))
                    .as("pixel %d is %s, not %s", i, pixels[i], expected[i]).isTrue();
        }
    }

    private static void compare(JsonNode c, long[] pixels) {
        String dtype = c.get("expected").get("dtype").asString();
        int bytes = Integer.parseInt(dtype.replaceAll("\\D", "")) / 8;
        assertThat(checksum(pixels, bytes)).isEqualTo(
                checksum(c, a -> checksum(Arrays.stream(a.values()).mapToLong(v -> (long) v).toArray(), bytes)));
    }

    private static String checksum(long[] pixels, int bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(pixels.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (long pixel : pixels) {
            for (int b = 0; b < bytes; b++) {
                buffer.put((byte) (pixel >> (8 * b)));
            }
        }
        return Vectors.sha256(buffer.array());
    }

    /// Nothing was quantised and nothing is scaled.
    private static boolean isLossless(JsonNode c) {
        JsonNode header = c.get("header");
        boolean quantised = header.has("ZSCALE")
                || Stream.of(header.path("columns").toString()).anyMatch(columns -> columns.contains("ZSCALE"));
        return !quantised && !isScaled(c);
    }

    private static boolean isScaled(JsonNode c) {
        return c.get("header").has("BSCALE") || c.get("header").has("BZERO");
    }

    private static int[] shape(FitsImage image) {
        int[] axes = image.axes();
        int[] shape = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            shape[i] = axes[axes.length - 1 - i];
        }
        return shape;
    }

    private static FitsFile open(JsonNode c) throws FitsException {
        Path path = Shared.named(c.get("file").asString());
        return FitsFile.open(path);
    }
}
