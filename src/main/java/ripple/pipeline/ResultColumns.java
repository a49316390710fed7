package ripple.pipeline;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.StringJoiner;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.prepare.BandMatch;
import ripple.prepare.BandQuality;
import ripple.prepare.MatchReport;
import ripple.prepare.QualityReport;
import ripple.prepare.light.Alpha;
import ripple.prepare.light.Isophote;
import ripple.prepare.light.LensLight;
import ripple.prepare.resample.ResampleReport;

/// The numbers of one object as texts for the manifest. A number that is not known is blank.
final class ResultColumns {
    private final SequencedMap<String, String> columns = new LinkedHashMap<>();

    SequencedMap<String, String> all() {
        return columns;
    }

    /// What stands in a row whose PSFs were not matched.
    static ResultColumns unmatched() {
        return new ResultColumns().put("psf_matched", "false").put("psf_target", "");
    }

    ResultColumns quality(QualityReport report) {
        columns.put("bad_fraction", number(report.worstBadFraction(), 6));
        columns.put("snr", number(report.bestSnr(), 3));
        columns.put("saturated_fraction", number(report.worstSaturatedFraction(), 6));
        OptionalInt rays = report.worstCosmicRayPixels();
        columns.put("cosmic_ray_pixels", rays.isPresent() ? Integer.toString(rays.getAsInt()) : "");
        for (BandQuality band : report.bands()) {
            columns.put("psf_fwhm_" + band.band(), number(band.psfFwhmArcsec(), 4));
            columns.put("snr_" + band.band(), number(band.snr(), 3));
        }
        report.bands().forEach(this::quality);
        columns.put("mask_fractions", maskFractions(report));
        columns.put("position_error_px", number(report.worstPositionErrorPixels(), 3));
        columns.put("quality_warnings", String.join("; ", report.warnings()));
        return this;
    }

    private void quality(BandQuality band) {
        String name = "_" + band.band();
        double scale = band.scaleArcsec();
        columns.put("valid_fraction" + name, digits(band.validFraction()));
        columns.put("snr_over_sky" + name, digits(band.snrOverSky()));
        columns.put("peak_snr" + name, digits(band.peakSnr()));
        columns.put("noise" + name, digits(band.noise()));
        columns.put("variation" + name, digits(band.variation()));
        columns.put("sky" + name, digits(band.sky().level()));
        columns.put("sky_error" + name, digits(band.sky().levelError()));
        columns.put("sky_sigma" + name, digits(band.sky().sigma()));
        columns.put("sky_gradient" + name, digits(band.sky().gradient() / scale));
        columns.put("sky_gradient_error" + name, digits(band.sky().slopeError() / scale));
        if (band.cosmicRaysFound() >= 0) {
            columns.put("cosmic_rays_found" + name, Integer.toString(band.cosmicRaysFound()));
        }
    }

    /// JSON: share of pixels by band and mask plane, where there are any.
    private static String maskFractions(QualityReport report) {
        StringJoiner bands = new StringJoiner(",", "{", "}");
        for (BandQuality band : report.bands()) {
            StringJoiner planes = new StringJoiner(",", "{", "}");
            band.planeFractions().forEach((plane, share) -> planes.add(quoted(plane) + ":" + digits(share)));
            bands.add(quoted(band.band().name()) + ":" + planes);
        }
        return bands.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// As many digits as a float has.
    private static String digits(double value) {
        return Double.isFinite(value) ? Float.toString((float) value) : "";
    }

    /// Where another patch stands in for the one that owns the place: `patch_<band>`.
    ResultColumns standIns(Stamp stamp) {
        for (Band band : stamp.presentBands()) {
            stamp.image(band).map(image -> image.provenance().patch()).filter(patch -> patch != stamp.patch())
                    .ifPresent(patch -> columns.put("patch_" + band, Integer.toString(patch)));
        }
        return this;
    }

    ResultColumns resample(ResampleReport report) {
        columns.put("resample_method", report.settings().method().label());
        columns.put("resample_conserve", report.settings().conserve().name().toLowerCase(Locale.ROOT));
        report.area().forEach((band, area) -> {
            columns.put("resample_area_" + band, number(area, 9));
            columns.put("resample_correlation_px_" + band, number(report.correlationPixels(band), 3));
        });
        columns.put("resample_warnings", String.join("; ", report.warnings()));
        return this;
    }

    ResultColumns match(MatchReport report) {
        columns.put("psf_matched", "true");
        columns.put("psf_target", report.target());
        columns.put("psf_fwhm_target", number(report.targetFwhmArcsec(), 4));
        report.bands().forEach(this::match);
        columns.put("warnings", String.join("; ", report.warnings()));
        return this;
    }

    /// @param psfResidual largest difference of the two PSFs, in units of the peak
    ResultColumns difference(Alpha alpha, double psfResidual) {
        columns.put("difference_alpha", number(alpha.value(), 6));
        columns.put("difference_alpha_error", alpha.isFitted() ? number(alpha.error(), 6) : "");
        columns.put("difference_alpha_pixels", alpha.isFitted() ? Integer.toString(alpha.pixels()) : "");
        columns.put("difference_psf_residual", number(psfResidual, 6));
        return this;
    }

    /// Shape of the isophote whose semi-major axis is nearest to 1 arcsec, and how well ellipses describe the galaxy.
    ///
    /// @param scaleArcsec edge of a pixel
    ResultColumns residual(Band band, LensLight light, double scaleArcsec) {
        Isophote isophote = light.nearest(1 / scaleArcsec);
        columns.put("residual_ellipticity_" + band, number(isophote.ellipticity(), 4));
        columns.put("residual_angle_" + band, number(isophote.angleDeg(), 2));
        columns.put("residual_foreign_" + band, number(light.foreignFraction(), 4));
        columns.put("residual_scatter_" + band, number(light.scatter(), 3));
        return this;
    }

    private void match(BandMatch band) {
        String name = band.band().name();
        columns.put("psf_residual_" + name, number(band.peakResidual(), 6));
        columns.put("noise_gain_" + name, number(band.noiseGain(), 6));
        columns.put("psf_fwhm_matched_" + name, number(band.fwhmAfterArcsec(), 4));
        columns.put("psf_match_" + name, band.action().name().toLowerCase(Locale.ROOT));
        columns.put("psf_residual_l1_" + name, number(band.l1Residual(), 6));
        columns.put("noise_correlation_px_" + name, number(band.correlationLength().pixels(), 4));
        columns.put("noise_correlation_arcsec_" + name, number(band.correlationLength().arcsec(), 4));
    }

    ResultColumns put(String name, String value) {
        columns.put(name, value);
        return this;
    }

    static String number(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "";
    }

    private static String number(OptionalDouble value, int digits) {
        return value.isPresent() ? number(value.getAsDouble(), digits) : "";
    }
}
