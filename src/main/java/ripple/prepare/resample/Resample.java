package ripple.prepare.resample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.PixelGrid;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// Brings all bands of a stamp onto one grid, whatever grids they come from.
///
/// A new pixel is Σ wᵢ fᵢ over old pixels with Σ wᵢ = 1, a surface brightness; times the number of old pixels that it covers
/// (the determinant of the map's derivative) it is the flux in the new pixel. Variance: Σ wᵢ² vᵢ times the square of that number;
/// the covariance that neighbours get is not kept ({@link ResampleReport#correlationPixels}). Mask: a plane is set where an old pixel
/// that has it carries at least a hundredth of the largest weight, among the four pixels around the point for interpolation and
/// among all that share area for means: a flagged pixel never goes unflagged into a new one, and the negative lobes of a Lanczos
/// kernel do not spread flags by three pixels (Rubin's own warping masks with a bilinear kernel for the same reason). PSF:
/// resampled in the same way. Pixels without input are NaN with NO_DATA. WCS: that of the grid.
public final class Resample {
    /// Interpolation between points that lie farther apart than this leaves old pixels out.
    private static final double LARGEST_STEP = 1.5;

    private final ResampleSettings settings;
    private final PixelMaps maps;

    /// Makes every map anew.
    public Resample(ResampleSettings settings) {
        this(settings, PixelMaps.made());
    }

    /// @param maps gives the map of a geometry
    public Resample(ResampleSettings settings, PixelMaps maps) {
        this.settings = settings;
        this.maps = maps;
    }

    /// Half the edge of the largest PSF kernel on the grid, in its pixels; what a later convolution needs around the stamp.
    public int psfReach(Stamp stamp, TargetGrid grid) {
        PsfResampling psfs = new PsfResampling(settings.method());
        return stamp.images().values().stream().filter(image -> image.psf().isKnown())
                .mapToInt(image -> psfs.reach(image.psf(), middle(image, grid))).max().orElse(0);
    }

    /// Brings the stamp onto a grid. The new box begins where the old one does.
    public ResampleResult resample(Stamp stamp, TargetGrid grid) {
        return resample(stamp, grid, stamp.box().x0(), stamp.box().y0());
    }

    /// The same with a box that begins elsewhere: on a grid of its own that is only a name.
    ///
    /// @param x0 column of the new box
    /// @param y0 row of the new box
    public ResampleResult resample(Stamp stamp, TargetGrid grid, int x0, int y0) {
        Map<Band, BandImage> images = new HashMap<>();
        Map<Band, Double> areas = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        int known = 0;
        for (List<BandImage> alike : byGeometry(stamp)) {
            Geometry geometry = Geometry.between(grid, alike.getFirst().wcs(), maps);
            Jacobian middle = middle(alike.getFirst(), grid);
            if (!(middle.area() > 0)) {
                return failed(alike.getFirst(), "the new grid lies on the other side of the sky");
            }
            List<NewPixels> pixels = pixels(alike, geometry, grid);
            for (int i = 0; i < alike.size(); i++) {
                BandImage image = alike.get(i);
                try {
                    Psf psf = new PsfResampling(settings.method()).on(image.psf(), middle);
                    images.put(image.band(),
                            onGrid(image, pixels.get(i), psf, middle.area(), new PixelBox(x0, y0, grid.width(),
                                    grid.height()), grid));
                } catch (ResampleException e) {
                    return failed(image, e.reason());
                }
                areas.put(image.band(), middle.area());
                known += pixels.get(i).known();
                warn(image, pixels.get(i), middle, warnings);
            }
        }
        return known == 0
                ? nothing(stamp)
                : new ResampleResult.Resampled(
                        moved(stamp, images, grid, x0, y0), new ResampleReport(settings, areas, warnings));
    }

    private static Jacobian middle(BandImage image, TargetGrid grid) {
        return PixelTransform.between(grid.wcs(), image.wcs()).jacobian((grid.width() - 1) / 2.0,
                (grid.height() - 1) / 2.0);
    }

    /// Bands that lie on the same pixels of the sky share all weights.
    private static List<List<BandImage>> byGeometry(Stamp stamp) {
        Map<Object, List<BandImage>> groups = new LinkedHashMap<>();
        for (Band band : stamp.presentBands()) {
            BandImage image = stamp.image(band).orElseThrow();
            groups.computeIfAbsent(List.of(image.wcs(), image.box().width(), image.box().height()),
                    _ -> new ArrayList<>()).add(image);
        }
        return List.copyOf(groups.values());
    }

    private List<NewPixels> pixels(List<BandImage> alike, Geometry geometry, TargetGrid grid) {
        List<NewPixels> pixels = alike.stream()
                .map(image -> new NewPixels(grid.width() * grid.height(), image.mask().planes(), settings.conserve()))
                .toList();
        PixelBox box = alike.getFirst().box();
        if (box.isEmpty()) {
            pixels.forEach(NewPixels::clear);
        } else {
            new Resampler(settings.method(), geometry, box.width(), box.height()).resample(
                    alike.stream().map(SourceBand::of).toList(), grid.width(), grid.height(), pixels);
        }
        return pixels;
    }

    private BandImage onGrid(BandImage old, NewPixels pixels, Psf psf, double area,
            PixelBox box, TargetGrid grid) {
        return new BandImage(old.band(), box, pixels.image(grid), pixels.variance(grid), pixels.mask(grid), psf,
                grid.wcs(), calibration(old.calibration(), area), old.provenance(), PixelGrid.OWN);
    }

    /// A value per old pixel is so many times the flux in a new one.
    private Calibration calibration(Calibration old, double area) {
        return settings.conserve() == Conserve.FLUX
                ? old
                : new Calibration(old.unit(), old.nanojanskyPerUnit() * area);
    }

    private static Stamp moved(Stamp stamp, Map<Band, BandImage> images, TargetGrid grid, int x0, int y0) {
        PixelPoint at = grid.wcs().toPixel(stamp.position())
                .orElse(new PixelPoint((grid.width() - 1) / 2.0, (grid.height() - 1) / 2.0));
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(),
                new PixelPoint(x0 + at.x(), y0 + at.y()), new PixelBox(x0, y0, grid.width(), grid.height()),
                stamp.bands(), images, stamp.missing());
    }

    private void warn(BandImage image, NewPixels pixels, Jacobian middle, List<String> warnings) {
        if (pixels.known() == 0) {
            warnings.add(image.band() + ": the new grid lies outside the image or where it has no value");
        }
        if (!settings.method().averages() && middle.scale() > LARGEST_STEP) {
            warnings.add(String.format(Locale.ROOT,
                    "%s: new pixels are %.1f times as large as the old ones and %s leaves pixels out, area or adaptive does not",
                    image.band(), middle.scale(), settings.method().label()));
        }
    }

    private static ResampleResult failed(BandImage image, String reason) {
        return new ResampleResult.Failed(image.band() + " cannot be resampled: " + reason + ".");
    }

    private static ResampleResult nothing(Stamp stamp) {
        return new ResampleResult.Failed(stamp.presentBands().isEmpty()
                ? "There is no band to resample."
                : "No band has a value on the new grid: it lies outside the images, or they are empty there.");
    }
}
