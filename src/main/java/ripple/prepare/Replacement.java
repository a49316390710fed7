package ripple.prepare;

import java.util.List;
import ripple.image.BandImage;
import ripple.image.MaskPlanes;
import ripple.image.Plane;

/// What stands in a normalised image for pixels that cannot be used.
///
/// @param fill for pixels without a value; NaN keeps them NaN
/// @param masked for pixels with a value that lie in one of the planes; NaN leaves them as they are
/// @param planes mask planes, by name or alias
public record Replacement(double fill, double masked, List<String> planes) {
    /// Nothing is replaced.
    public static final Replacement NONE = new Replacement(Double.NaN, Double.NaN, List.of());

    /// Copies the list.
    public Replacement {
        planes = List.copyOf(planes);
    }

    boolean isNone() {
        return Double.isNaN(fill) && Double.isNaN(masked);
    }

    /// The image with these values put in.
    BandImage applied(BandImage image) {
        long bad = Double.isNaN(masked) ? 0 : image.mask().planes().bits(planes);
        float[] pixels = image.image().pixels().clone();
        long[] bits = image.mask().bits();
        for (int i = 0; i < pixels.length; i++) {
            if (!Float.isFinite(pixels[i])) {
                pixels[i] = (float) fill;
            } else if ((bits[i] & bad) != 0) {
                pixels[i] = (float) masked;
            }
        }
        return image.withImage(new Plane(image.image().width(), image.image().height(), pixels));
    }

    /// The image with NaN at the pixels whose values are not there any more: those in a replaced plane and, where pixels
    /// without a value were filled, those in NO_DATA or without a variance.
    BandImage removed(BandImage image) {
        MaskPlanes names = image.mask().planes();
        long bad = (Double.isNaN(masked) ? 0 : names.bits(planes))
                | (Double.isNaN(fill) ? 0 : names.bits(List.of(MaskPlanes.NO_DATA)));
        float[] pixels = image.image().pixels().clone();
        float[] variance = image.variance().pixels();
        long[] bits = image.mask().bits();
        for (int i = 0; i < pixels.length; i++) {
            boolean filled = !Double.isNaN(fill) && Float.isNaN(variance[i]) && pixels[i] == (float) fill;
            if ((bits[i] & bad) != 0 || filled) {
                pixels[i] = Float.NaN;
            }
        }
        return image.withImage(new Plane(image.image().width(), image.image().height(), pixels));
    }
}
