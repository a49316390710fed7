package ripple.prepare.light;

import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.Stamp;
import ripple.sky.PixelPoint;

/// A band without the light of the galaxy at its target: image − a model of nested ellipses.
///
/// Centre, ellipticity and direction change freely from ellipse to ellipse (Jedrzejewski 1987, MNRAS 226, 747; see
/// {@link IsophoteFit} for how it is kept away from arcs and companions). Works on any band, matched or not. The model has no sky of its
/// own: a coadd's is subtracted. Variance, mask and PSF stay those of the band; the model's own error is not in the variance, and a
/// masked pixel has a residual like any other. NaN stays NaN.
public final class Residual {
    private static final int FEWEST_PIXELS = 50;
    /// Where a pixel's ellipse lies depends on its centre and shape, which depend on where it lies: each round is a digit nearer.
    private static final int LOOK_UPS = 4;

    private final ResidualSettings settings;

    public Residual(ResidualSettings settings) {
        this.settings = settings;
    }

    /// The residual of one band of a stamp.
    public ResidualResult of(Stamp stamp, Band band) {
        Optional<BandImage> image = stamp.image(band);
        try {
            return image.isPresent()
                    ? made(image.get(), TargetPixel.of(stamp, image.get()))
                    : failed(band, "the band is missing");
        } catch (LightException e) {
            return failed(band, e.sentence());
        }
    }

    /// The residual of an image.
    ///
    /// @param place of the target, in the pixels that the image's box counts
    public ResidualResult of(BandImage image, PixelPoint place) {
        try {
            return made(image, place);
        } catch (LightException e) {
            return failed(image.band(), e.sentence());
        }
    }

    /// What the picture of a band is called, e.g. `residual_r`.
    public static Band product(Band band) {
        return new Band("residual_" + band);
    }

    private ResidualResult made(BandImage image, PixelPoint place) throws LightException {
        boolean[] usable = usable(image, place);
        GalaxyCentre centre = GalaxyCentre.near(place.x() - image.box().x0(), place.y() - image.box().y0(),
                settings.searchArcsec() / image.wcs().scaleArcsec(), image, usable);
        Isophotes start = new FirstGuess(image, usable, centre).isophotes();
        IsophoteFit fit = new IsophoteFit(Galaxy.of(image, usable, start), settings.clipSigmas(), start);
        Isophotes isophotes = fit.fit();
        Plane model = model(image, isophotes);
        LensLight light = new LensLight(isophotes.list(), model, fit.foreignFraction(), fit.scatter());
        return new ResidualResult.Made(subtracted(image, model), light);
    }

    private boolean[] usable(BandImage image, PixelPoint place) throws LightException {
        if (!image.box().holds(place)) {
            throw new LightException("the target lies outside the stamp");
        }
        boolean[] usable = UsablePixels.of(image, settings.badPlanes());
        int count = UsablePixels.count(usable);
        if (count < FEWEST_PIXELS) {
            throw new LightException("only " + count + " of its " + usable.length
                    + " pixels have a value, a positive variance and no bad mask plane");
        }
        return usable;
    }

    private static Plane model(BandImage image, Isophotes isophotes) {
        int width = image.image().width();
        float[] model = new float[image.image().size()];
        double outer = isophotes.nodes() - 2.0;
        for (int i = 0; i < model.length; i++) {
            int x = i % width;
            int y = i / width;
            double place = outer;
            for (int k = 0; k < LOOK_UPS; k++) {
                place = Isophotes.place(isophotes.radius(x, y, place));
            }
            model[i] = (float) Math.exp(isophotes.logLightAt(place));
        }
        return new Plane(width, image.image().height(), model);
    }

    private static BandImage subtracted(BandImage image, Plane model) {
        float[] pixels = new float[model.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.image().pixels()[i] - model.pixels()[i];
        }
        return new BandImage(product(image.band()), image.box(), new Plane(model.width(), model.height(), pixels),
                image.variance(), image.mask(), image.psf(), image.wcs(), image.calibration(), image.provenance(),
                image.grid());
    }

    private static ResidualResult failed(Band band, String reason) {
        return new ResidualResult.Failed("There is no residual of " + band + ": " + reason + ".");
    }
}
