package ripple.prepare;

import java.util.List;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Plane;
import ripple.sky.PixelBox;

/// One kernel applied to one band: image with the kernel, variance with its square, mask grown, PSF replaced.
///
/// Pixels without a value stay without.
final class KernelApplication {
    /// A kernel with deep rings may have almost nothing inside a small stamp's corner.
    private static final double SMALLEST_WEIGHT = 0.1;

    private final MatchingKernel kernel;
    private final List<String> filledPlanes;

    KernelApplication(MatchingKernel kernel, List<String> filledPlanes) {
        this.kernel = kernel;
        this.filledPlanes = filledPlanes;
    }

    /// @param part tract pixels to keep, inside the image's box
    BandImage to(BandImage image, PixelBox part) {
        return to(image).cropped(part);
    }

    BandImage to(BandImage image) {
        FilledPixels filled = FilledPixels.of(image, filledPlanes);
        int width = image.image().width();
        int height = image.image().height();
        double[] weights = new KernelSums(kernel.values(), kernel.width(), kernel.height()).inside(width, height);
        double[] squares = squares(kernel.values());
        Convolution convolution = new Convolution(filled.image(), filled.variance(), width, height, kernel.values(),
                squares, kernel.width(), kernel.height());
        renormalise(convolution.first(), convolution.second(), weights);
        Mask mask = new MaskGrowth(kernel, filledPlanes).of(image);
        return image.withPlanes(plane(image.image(), convolution.first()),
                plane(image.variance(), convolution.second()), mask,
                kernel.matchedPsf(image.psf().sum(), image.psf().source()));
    }

    /// Where the kernel leaves the stamp, what is outside is taken to be like what is inside.
    private static void renormalise(double[] flux, double[] variance, double[] weights) {
        for (int i = 0; i < flux.length; i++) {
            double weight = Math.max(weights[i], SMALLEST_WEIGHT);
            flux[i] /= weight;
            // The transform leaves rounding errors of either sign where the true variance is 0.
            variance[i] = Math.max(0, variance[i] / (weight * weight));
        }
    }

    private static Plane plane(Plane before, double[] values) {
        float[] pixels = new float[values.length];
        for (int i = 0; i < pixels.length; i++) {
            float old = before.pixels()[i];
            pixels[i] = Float.isFinite(old) ? (float) values[i] : old;
        }
        return new Plane(before.width(), before.height(), pixels);
    }

    private static double[] squares(double[] values) {
        double[] squares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            squares[i] = values[i] * values[i];
        }
        return squares;
    }
}
