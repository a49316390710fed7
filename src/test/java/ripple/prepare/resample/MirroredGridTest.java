package ripple.prepare.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.image.TanWcs;
import ripple.sky.SkyPosition;

/// An image that lies mirrored on the sky gives the same pixels as the same image turned over: the sky is the same.
class MirroredGridTest {
    private static final int N = 31;
    private static final SkyPosition PLACE = new SkyPosition(52, 6.6);

    @ParameterizedTest
    @ValueSource(doubles = {0.11, 0.2, 0.236, 0.31})
    void turningTheImageOverChangesNothing(double scale) {
        SplittableRandom random = new SplittableRandom(31);
        double[] image = random.doubles((long) N * N, -1, 30).toArray();
        double[] turnedOver = new double[N * N];
        for (int i = 0; i < image.length; i++) {
            turnedOver[i - i % N + N - 1 - i % N] = image[i];
        }
        double c = 0.2 / 3600 * Math.cos(0.45);
        double s = 0.2 / 3600 * Math.sin(0.45);
        TanWcs straight = new TanWcs(PLACE, 15.2, 14.9, -c, s, s, c);
        TanWcs mirrored = new TanWcs(PLACE, N - 1 - 15.2, 14.9, c, s, -s, c);
        TargetGrid grid = TargetGrid.centred(PLACE, scale, 20);

        for (ResampleMethod method : List.of(new ResampleMethod.Adaptive(AdaptiveKernel.GAUSSIAN),
                new ResampleMethod.Adaptive(AdaptiveKernel.HANN), new ResampleMethod.Area(),
                new ResampleMethod.Bilinear(), new ResampleMethod.Bicubic())) {
            double[] one = resampled(image, straight, grid, method);
            double[] other = resampled(turnedOver, mirrored, grid, method);

            for (int i = 0; i < one.length; i++) {
                if (!Double.isNaN(one[i]) || !Double.isNaN(other[i])) {
                    assertThat(other[i]).as("%s, pixel %d", method.label(), i).isCloseTo(one[i], within(1e-8));
                }
            }
        }
    }

    private static double[] resampled(double[] image, TanWcs wcs, TargetGrid grid, ResampleMethod method) {
        double[] found = new double[grid.width() * grid.height()];
        SourceBand band = new SourceBand(image.clone(), new double[image.length], new long[image.length]);
        new Resampler(method, Geometry.between(grid, wcs, PixelMaps.made()), N, N).resample(List.of(band),
                grid.width(), grid.height(), List.of(new PixelSink() {
                    @Override
                    public void put(int index, double value, double variance, long planes, double share, double area) {
                        found[index] = value;
                    }

                    @Override
                    public void none(int index) {
                        found[index] = Double.NaN;
                    }
                }));
        return found;
    }
}
