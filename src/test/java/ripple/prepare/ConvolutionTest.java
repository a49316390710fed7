package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConvolutionTest {
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void isTheSumOverTheKernelWithZerosOutside() {
        for (int trial = 0; trial < 30; trial++) {
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(40);
            int kernelWidth = 1 + 2 * random.nextInt(20);
            int kernelHeight = 1 + 2 * random.nextInt(20);
            double[] array = random.doubles((long) width * height, -1, 1).toArray();
            double[] kernel = random.doubles((long) kernelWidth * kernelHeight, -1, 1).toArray();

            double[] found = Convolution.same(array, width, height, kernel, kernelWidth, kernelHeight);

            assertThat(found).containsExactly(direct(array, width, height, kernel, kernelWidth, kernelHeight),
                    within(1e-11));
        }
    }

    @Test
    void theKernelsShareInsideIsTheConvolutionOfOnes() {
        double[] kernel = random.doubles(7 * 5, -1, 1).toArray();
        double[] ones = new double[9 * 4];
        java.util.Arrays.fill(ones, 1);

        assertThat(new KernelSums(kernel, 7, 5).inside(9, 4)).containsExactly(direct(ones, 9, 4, kernel, 7, 5),
                within(1e-12));
    }

    static double[] direct(double[] array, int width, int height, double[] kernel, int kernelWidth, int kernelHeight) {
        double[] out = new double[array.length];
        for (int i = 0; i < out.length; i++) {
            for (int k = 0; k < kernel.length; k++) {
                int x = i % width - (k % kernelWidth - kernelWidth / 2);
                int y = i / width - (k / kernelWidth - kernelHeight / 2);
                if (x >= 0 && x < width && y >= 0 && y < height) {
                    out[i] += kernel[k] * array[y * width + x];
                }
            }
        }
        return out;
    }
}
