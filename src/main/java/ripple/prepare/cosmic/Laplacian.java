package ripple.prepare.cosmic;

/// The positive part of the Laplacian of an image whose pixels are split in four, averaged back to its pixels; 0 outside.
///
/// Source: van Dokkum 2001, PASP 113, 1420, equations 5 to 8. With the kernel {0, −1, 0; −1, 4, −1; 0, −1, 0} a quarter of a
/// pixel v beside its neighbours h (horizontal) and w (vertical) gives 4v − v − v − h − w.
final class Laplacian {
    private Laplacian() {}

    static float[] positive(float[] image, int width, int height) {
        float[] out = new float[image.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float v = 2 * image[i];
                float left = x > 0 ? image[i - 1] : 0;
                float right = x < width - 1 ? image[i + 1] : 0;
                float below = y > 0 ? image[i - width] : 0;
                float above = y < height - 1 ? image[i + width] : 0;
                out[i] = 0.25f * (Math.max(0, v - left - below) + Math.max(0, v - right - below)
                        + Math.max(0, v - left - above) + Math.max(0, v - right - above));
            }
        }
        return out;
    }
}
