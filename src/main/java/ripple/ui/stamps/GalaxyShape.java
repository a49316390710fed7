package ripple.ui.stamps;

import ripple.image.BandImage;
import ripple.prepare.light.Isophote;
import ripple.prepare.light.LensLight;
import ripple.sky.PixelPoint;

/// The shape of a lens galaxy in a few numbers, from the ellipses of its model.
///
/// @param ellipticity 1 − b/a of the ellipse half way out
/// @param angleDeg its position angle, from north towards east, 0 to 180; north is up in a tract
/// @param twistDeg how far the outer half is turned against the inner, −90 to 90
/// @param x centre of that ellipse, array column
/// @param y centre of that ellipse, array row
record GalaxyShape(double ellipticity, double angleDeg, double twistDeg, double x, double y) {
    static GalaxyShape of(LensLight light) {
        int count = light.isophotes().size();
        Isophote middle = light.isophotes().get(count / 2);
        double inner = light.isophotes().get(count / 4).angleDeg();
        double outer = light.isophotes().get(Math.min(count - 1, 3 * count / 4)).angleDeg();
        return new GalaxyShape(middle.ellipticity(), positive(middle.angleDeg() - 90), half(outer - inner),
                middle.x(), middle.y());
    }

    /// How far the galaxy lies from the target.
    ///
    /// @param image whose array the shape was measured in
    /// @param place of the target, tract pixels
    double offsetArcsec(BandImage image, PixelPoint place) {
        return Math.hypot(x - (place.x() - image.box().x0()), y - (place.y() - image.box().y0()))
                * image.wcs().scaleArcsec();
    }

    private static double positive(double degrees) {
        return ((degrees % 180) + 180) % 180;
    }

    private static double half(double degrees) {
        double turned = positive(degrees);
        return turned > 90 ? turned - 180 : turned;
    }
}
