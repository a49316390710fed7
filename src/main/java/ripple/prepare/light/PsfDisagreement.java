package ripple.prepare.light;

import ripple.image.Psf;

/// How far two PSFs are from being one.
final class PsfDisagreement {
    private PsfDisagreement() {}

    /// Largest difference of the two, each with the sum 1 and laid centre on centre, in units of the second one's peak; NaN where one of
    /// them is unknown or has no light.
    static double of(Psf a, Psf b) {
        double sumA = a.sum();
        double sumB = b.sum();
        if (!a.isKnown() || !b.isKnown() || !(sumA > 0) || !(sumB > 0)) {
            return Double.NaN;
        }
        int halfX = Math.max(a.width(), b.width()) / 2;
        int halfY = Math.max(a.height(), b.height()) / 2;
        double largest = 0;
        double peak = 0;
        for (int y = -halfY; y <= halfY; y++) {
            for (int x = -halfX; x <= halfX; x++) {
                double second = at(b, x, y) / sumB;
                largest = Math.max(largest, Math.abs(at(a, x, y) / sumA - second));
                peak = Math.max(peak, second);
            }
        }
        return largest / peak;
    }

    /// The value so far from the centre; 0 outside.
    private static double at(Psf psf, int x, int y) {
        int column = x + psf.width() / 2;
        int row = y + psf.height() / 2;
        boolean inside = column >= 0 && column < psf.width() && row >= 0 && row < psf.height();
        return inside ? psf.at(column, row) : 0;
    }
}
