package ripple.ui.stamps;

import ripple.prepare.light.Isophote;
import ripple.prepare.light.LensLight;

/// The shape of a lens galaxy in three numbers, from the ellipses of its model.
///
/// @param ellipticity 1 − b/a of the ellipse half way out
/// @param angleDeg its position angle, from north towards east, 0 to 180; north is up in a tract
/// @param twistDeg how far the outer half is turned against the inner, −90 to 90
record GalaxyShape(double ellipticity, double angleDeg, double twistDeg) {
    static GalaxyShape of(LensLight light) {
        int count = light.isophotes().size();
        Isophote middle = light.isophotes().get(count / 2);
        double inner = light.isophotes().get(count / 4).angleDeg();
        double outer = light.isophotes().get(Math.min(count - 1, 3 * count / 4)).angleDeg();
        return new GalaxyShape(middle.ellipticity(), positive(middle.angleDeg() - 90), half(outer - inner));
    }

    private static double positive(double degrees) {
        return ((degrees % 180) + 180) % 180;
    }

    private static double half(double degrees) {
        double turned = positive(degrees);
        return turned > 90 ? turned - 180 : turned;
    }
}
