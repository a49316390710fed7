package ripple.prepare.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.testkit.Deviations;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class PadCropTest {
    @TestFactory
    Stream<DynamicTest> everyCaseOfTheVectors() {
        return Vectors.cases("normalise.json").stream().filter(c -> c.get("kind").asString().equals("pad-crop"))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode vector) {
        int n = vector.get("n").asInt();
        int size = vector.get("size").asInt();
        double[] ramp = IntStream.range(0, n * n).asDoubleStream().toArray();
        double[] found = PadCrop.to(ramp, n, n, size, size, vector.get("fill").asDouble());
        double[] wanted = Vectors.array(vector.get("array")).values();
        Deviations.record("pad and crop", "numpy", Arrays.equals(found, wanted) ? 0 : 1, 1e-12);
        assertThat(found).containsExactly(wanted);
    }

    @Test
    void thereAndBackIsTheSamePicture() {
        float[] pixels = {1, 2, 3, 4, 5, 6};
        float[] padded = PadCrop.to(pixels, 3, 2, 6, 7, Float.NaN);
        assertThat(PadCrop.to(padded, 6, 7, 3, 2, 0f)).containsExactly(pixels);
        assertThat(PadCrop.to(new long[]{5, 6}, 2, 1, 2, 3, 9L)).containsExactly(9, 9, 5, 6, 9, 9);
    }

    @Test
    void oneAxisMayGrowWhileTheOtherShrinks() {
        assertThat(PadCrop.to(new double[]{1, 2, 3, 4, 5}, 5, 1, 3, 3, 0)).containsExactly(0, 0, 0, 2, 3, 4, 0, 0, 0);
    }

    @Test
    void sizesThatCannotBeAreRefusedBeforeAnythingIsAllocated() {
        double[] one = {1};
        for (int size : new int[]{0, -4, TargetGrid.LARGEST_EDGE + 1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> PadCrop.to(one, 1, 1, size, size, 0)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be made");
        }
    }
}
