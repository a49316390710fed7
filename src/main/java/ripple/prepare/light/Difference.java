package ripple.prepare.light;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Stamp;
import ripple.prepare.BandMatch;
import ripple.prepare.MatchReport;
import ripple.prepare.MatchResult;
import ripple.prepare.PsfMatch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// The difference of two bands, blue − α · red: a lens galaxy of one colour vanishes, a source of another stays.
///
/// Source: RingFinder (Gavazzi, Marshall, Treu and Sonnenfeld 2014, ApJ 785, 144), g − α i. α is given or fitted to the lens galaxy's
/// core, see {@link Alpha}. Variance: σ_blue² + α² σ_red², for each pixel by itself; neither the correlation that matching brings nor
/// α's own error is in it. Mask: both bands' bits, by name. NaN where either band has no value.
///
/// Two PSFs that differ make every star and every core a bull's eye, so a difference of bands that are not matched is never made:
/// {@link #of} brings the two to the wider of them, whatever is done to the rest of the stamp.
public final class Difference {
    /// A worse match leaves rings around every core: no such difference is given out.
    private static final double LARGEST_PSF_RESIDUAL = 0.1;
    private static final double SAME_SCALE = 1e-6;

    private final DifferenceSettings settings;
    private final PsfMatch match;

    /// @param match brings two bands to the wider of them; may remember its kernels
    public Difference(DifferenceSettings settings, PsfMatch match) {
        this.settings = settings;
        this.match = match;
    }

    /// From bands as they are: the two are matched to the wider of them first. Where the stamp has a margin as wide as half a kernel,
    /// its inner part is free of edges.
    public DifferenceResult of(Stamp stamp) {
        return of(stamp, stamp.box());
    }

    /// The same, of the inner part of a stamp.
    ///
    /// @param kept tract pixels, inside the stamp's box; what lies around it is the margin
    public DifferenceResult of(Stamp stamp, PixelBox kept) {
        try {
            return switch (match.match(pair(stamp), kept)) {
                case MatchResult.Matched m -> ofMatched(m.stamp(), m.report());
                case MatchResult.Failed f -> new DifferenceResult.Failed(sentence("PSF match: " + f.reason()));
            };
        } catch (LightException e) {
            return new DifferenceResult.Failed(sentence(e.sentence()));
        }
    }

    /// From bands that have been brought to one PSF.
    ///
    /// @param report of the match, for how far it correlated the noise
    public DifferenceResult ofMatched(Stamp matched, MatchReport report) {
        try {
            BandImage blue = present(matched, settings.blue());
            BandImage red = present(matched, settings.red());
            double psfResidual = checkPsf(blue, red);
            Units units = Units.of(blue, red);
            Alpha alpha = alpha(new Core(blue, red, units), matched, report);
            return new DifferenceResult.Made(image(blue, red, units, alpha.value()), alpha, psfResidual);
        } catch (LightException e) {
            return new DifferenceResult.Failed(sentence(e.sentence()));
        }
    }

    private Alpha alpha(Core core, Stamp stamp, MatchReport report) throws LightException {
        return settings.isFitted()
                ? new AlphaFit(core.samples(TargetPixel.of(stamp, core.blue), settings), settings.clipSigmas(),
                        correlation(report, settings.blue()), correlation(report, settings.red())).alpha()
                : Alpha.given(settings.alpha());
    }

    /// A kernel that lowers the noise of a pixel leaves that of a sum over many as it was.
    private static double correlation(MatchReport report, Band band) {
        double gain = report.band(band).map(BandMatch::noiseGain).orElse(1.0);
        return gain > 0 && gain < 1 ? 1 / (gain * gain) : 1;
    }

    private Stamp pair(Stamp stamp) throws LightException {
        Map<Band, BandImage> images = new HashMap<>();
        for (Band band : List.of(settings.blue(), settings.red())) {
            images.put(band, present(stamp, band));
        }
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(), stamp.place(), stamp.box(),
                List.of(settings.blue(), settings.red()), images, Map.of());
    }

    private static BandImage present(Stamp stamp, Band band) throws LightException {
        return stamp.image(band).orElseThrow(() -> new LightException("the band " + band + " is missing"));
    }

    private static double checkPsf(BandImage blue, BandImage red) throws LightException {
        double residual = PsfDisagreement.of(blue.psf(), red.psf());
        if (Double.isNaN(residual)) {
            throw new LightException("the PSF of "
                    + (blue.psf().isKnown() && blue.psf().sum() > 0 ? red.band() : blue.band()) + " is not known");
        }
        if (residual > LARGEST_PSF_RESIDUAL) {
            throw new LightException(String.format(Locale.ROOT,
                    "the PSFs differ by %.0f %% of their peak; match them to a band that is no narrower than these",
                    100 * residual));
        }
        return residual;
    }

    private BandImage image(BandImage blue, BandImage red, Units units, double alpha) throws LightException {
        int n = blue.image().size();
        float[] pixels = new float[n];
        float[] variance = new float[n];
        double b = units.blue();
        double r = alpha * units.red();
        for (int i = 0; i < n; i++) {
            pixels[i] = finite(b * blue.image().pixels()[i] - r * red.image().pixels()[i]);
            variance[i] = finite(
                    b * b * blue.variance().pixels()[i] + r * r * red.variance().pixels()[i]);
        }
        int width = blue.image().width();
        int height = blue.image().height();
        return new BandImage(settings.product(), blue.box(), new Plane(width, height, pixels),
                new Plane(width, height, variance), mask(blue.mask(), red.mask()), red.psf(), blue.wcs(),
                units.calibration(), blue.provenance(), blue.grid());
    }

    /// No value rather than an infinite one.
    private static float finite(double value) {
        float rounded = (float) value;
        return Float.isFinite(rounded) ? rounded : Float.NaN;
    }

    private static Mask mask(Mask blue, Mask red) throws LightException {
        if (new java.util.HashSet<>(joined(blue, red)).size() > Long.SIZE) {
            throw new LightException("the two bands have more than " + Long.SIZE + " different mask planes");
        }
        MaskPlanes planes = blue.planes().union(red.planes());
        long[] bits = blue.in(planes).bits().clone();
        long[] more = red.in(planes).bits();
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= more[i];
        }
        return new Mask(blue.width(), blue.height(), bits, planes);
    }

    private static List<String> joined(Mask blue, Mask red) {
        List<String> names = new ArrayList<>(blue.planes().names());
        names.addAll(red.planes().names());
        return names;
    }

    private String sentence(String reason) {
        return "There is no difference " + settings.blue() + " − α " + settings.red() + ": " + reason
                + (reason.endsWith(".") ? "" : ".");
    }

    /// Factors that bring both bands to one unit.
    private record Units(double blue, double red, Calibration calibration) {
        static Units of(BandImage blue, BandImage red) throws LightException {
            if (!blue.box().equals(red.box()) || !blue.grid().equals(red.grid())
                    || Math.abs(blue.wcs().scaleArcsec() / red.wcs().scaleArcsec() - 1) > SAME_SCALE) {
                throw new LightException("the two bands lie on different grids; bring them to one first");
            }
            if (blue.calibration().equals(red.calibration())) {
                return new Units(1, 1, blue.calibration());
            }
            if (!blue.calibration().isKnown() || !red.calibration().isKnown()) {
                throw new LightException("the two bands are not in the same unit ('" + blue.calibration().unit()
                        + "' and '" + red.calibration().unit() + "')");
            }
            return new Units(blue.calibration().nanojanskyPerUnit(), red.calibration().nanojanskyPerUnit(),
                    Calibration.NANOJANSKY);
        }
    }

    /// The pixels around the target.
    private record Core(BandImage blue, BandImage red, Units units) {
        List<AlphaFit.Sample> samples(PixelPoint place, DifferenceSettings settings)
                throws LightException {
            if (!blue.box().holds(place)) {
                throw new LightException("the target lies outside the stamp, so that α cannot be fitted");
            }
            boolean[] usable = UsablePixels.of(blue, settings.badPlanes());
            boolean[] redUsable = UsablePixels.of(red, settings.badPlanes());
            double radius = settings.radiusArcsec() / blue.wcs().scaleArcsec();
            List<AlphaFit.Sample> samples = new ArrayList<>();
            for (int i = 0; i < usable.length; i++) {
                int x = blue.box().x0() + i % blue.box().width();
                int y = blue.box().y0() + i / blue.box().width();
                double dx = x - place.x();
                double dy = y - place.y();
                if (usable[i] && redUsable[i] && dx * dx + dy * dy <= radius * radius) {
                    samples.add(sample(i));
                }
            }
            return samples;
        }

        private AlphaFit.Sample sample(int i) {
            return new AlphaFit.Sample(units.blue * blue.image().pixels()[i], units.red * red.image().pixels()[i],
                    units.blue * units.blue * blue.variance().pixels()[i],
                    units.red * units.red * red.variance().pixels()[i]);
        }
    }
}
