package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ripple.fits.FitsException;
import ripple.fits.FitsFile;
import ripple.fits.FitsImage;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.prepare.BandMatch;
import ripple.prepare.MatchResult;
import ripple.prepare.MatchSettings;
import ripple.prepare.PsfMatch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Deviations;
import ripple.testkit.Shared;

/// A real lens of Euclid's quick release in nine bands of three telescopes, PSFs from 0.2 to 1.3 arcsec wide and of three sizes.
class EuclidLensTest {
    private static final List<String> BANDS = List.of("DES_G", "DES_R", "DES_I", "DES_Z", "VIS", "NIR_Y", "NIR_J",
            "NIR_H");
    private static final SkyPosition PLACE = new SkyPosition(57.0, -50.8);

    @Test
    void allBandsComeToOneWidth() throws FitsException {
        Stamp lens = lens();
        MatchResult.Matched matched = (MatchResult.Matched) new PsfMatch(MatchSettings.standard()).match(lens);
        assertThat(matched.report().target()).hasToString("DES_G");
        double wanted = width(matched.stamp(), "DES_G");
        assertThat(wanted).as("the file's own FWHM of its worst band").isCloseTo(1.32, within(0.1));
        assertThat(width(lens, "DES_Z") / wanted).as("DES_Z before").isLessThan(0.9);
        assertThat(matched.report().warnings()).as("VIS is too narrow for its pixels: said, and matched all the same")
                .anyMatch(warning -> warning.startsWith("VIS: "));
        for (String band : BANDS) {
            BandMatch report = matched.report().band(new Band(band)).orElseThrow();
            Deviations.record("PSF match: FWHM of " + BANDS.size() + " bands of a Euclid lens", "the widest band",
                    Math.abs(width(matched.stamp(), band) / wanted - 1), 0.02);
            assertThat(width(matched.stamp(), band) / wanted).as(band).isCloseTo(1, within(0.02));
            assertThat(report.fwhmAfterArcsec()).as(band).isCloseTo(wanted, within(0.02 * wanted));
        }
    }

    private static double width(Stamp stamp, String band) {
        BandImage image = stamp.image(new Band(band)).orElseThrow();
        return ((AdaptiveMoments.Converged) AdaptiveMoments.of(image.psf())).fwhm() * image.wcs().scaleArcsec();
    }

    private static Stamp lens() throws FitsException {
        Map<Band, BandImage> images = new LinkedHashMap<>();
        try (FitsFile file = FitsFile.open(Shared.path("data/euclid-lens/102018665_NEG570040238507752998.fits"))) {
            for (String band : BANDS) {
                images.put(new Band(band), image(file, band));
            }
        }
        PixelBox box = images.values().iterator().next().box();
        return new Stamp("lens", PLACE, -1, -1, new PixelPoint(49.5, 49.5), box, List.copyOf(images.keySet()), images,
                Map.of());
    }

    private static BandImage image(FitsFile file, String band) throws FitsException {
        FitsImage flux = picture(file, band + "_BGSUB");
        float[] variance = picture(file, band + "_RMS").floats();
        for (int i = 0; i < variance.length; i++) {
            variance[i] *= variance[i];
        }
        FitsImage psf = picture(file, band + "_PSF");
        int width = flux.width();
        int height = flux.height();
        double deg = 0.1 / 3600;
        return new BandImage(new Band(band), new PixelBox(0, 0, width, height), new Plane(width, height, flux.floats()),
                new Plane(width, height, variance),
                new Mask(width, height, new long[width * height], MaskPlanes.of("NO_DATA")),
                new Psf(psf.width(), psf.height(), psf.doubles(), PsfSource.CELL),
                new TanWcs(PLACE, 49.5, 49.5, -deg, 0, 0, deg), new Calibration("", Double.NaN),
                new Provenance("", band, -1, -1, file.name()));
    }

    private static FitsImage picture(FitsFile file, String name) throws FitsException {
        return file.find(name).orElseThrow().image();
    }
}
