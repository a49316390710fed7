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

    /// The whole image.
    BandImage to(BandImage image) {
        return to(image, image.box());
    }

    /// @param part tract pixels to keep, inside the image's box
    BandImage to(BandImage image, PixelBox part) {
        FilledPixels filled = FilledPixels.of(image, filledPlanes);
        int width = image.image().width();
        int height = image.image().height();
        Region kept = new Region(part.x0() - image.box().x0(), part.y0() - image.box().y0(), part.width(),
                part.height());
        Convolution convolution = new Convolution(filled.image(), filled.variance(), width, height, kernel.values(),
                squares(kernel.values()), kernel.width(), kernel.height(), kept);
        renormalise(convolution.first(), convolution.second(), width, height, kept);
        BandImage before = image.cropped(part);
        Mask mask = new MaskGrowth(kernel, filledPlanes).of(image).cropped(kept.x(), kept.y(), kept.width(),
                kept.height());
        return before.withPlanes(plane(before.image(), convolution.first()),
                plane(before.variance(), convolution.second()), mask,
                kernel.matchedPsf(image.psf().sum(), image.psf().source()));
    }

    /// Where the kernel leaves the image, what is outside is taken to be like what is inside.
    private void renormalise(double[] flux, double[] variance, int width, int height, Region kept) {
        // The transform leaves rounding errors of either sign where the true variance is 0.
        for (int i = 0; i < variance.length; i++) {
            variance[i] = Math.max(0, variance[i]);
        }
        if (isFarFromEdges(width, height, kept)) {
            return;
        }
        double[] weights = new KernelSums(kernel.values(), kernel.width(), kernel.height()).inside(width, height);
        for (int i = 0; i < flux.length; i++) {
            int row = i / kept.width();
            double weight = Math.max(weights[(kept.y() + row) * width + kept.x() + i % kept.width()],
                    SMALLEST_WEIGHT);
            flux[i] /= weight;
            variance[i] /= weight * weight;
        }
    }

    private boolean isFarFromEdges(int width, int height, Region kept) {
        int dx = kernel.width() / 2;
        int dy = kernel.height() / 2;
        return kept.x() >= dx && kept.y() >= dy && kept.x() + kept.width() + dx <= width
                && kept.y() + kept.height() + dy <= height;
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
