package ripple.prepare;

import java.util.List;
import ripple.image.Outcome;
import ripple.image.Stamp;

/// Looks at a stamp as it comes from the data and says whether it is good enough. Nothing is changed.
///
/// Every reason to reject is given, not only the first. The verdict follows RIPPLe's: bad pixels are those that are not
/// finite, lie in a bad plane, or have no positive variance; some planes must not reach the central half (rows and
/// columns from a quarter to three quarters). Rejected whatever the limits are: a band with no usable pixel at the target, or with one value
/// everywhere. Soft limits leave warnings in the report.
public final class Quality {
    private final QualitySettings settings;
    private final PsfShapes shapes;

    /// Measures every PSF anew.
    public Quality(QualitySettings settings) {
        this(settings, PsfShapes.measured());
    }

    /// @param shapes gives the moments of a PSF
    public Quality(QualitySettings settings, PsfShapes shapes) {
        this.settings = settings;
        this.shapes = shapes;
    }

    /// Judges a stamp that has not been matched or normalised.
    public QualityResult judge(Stamp stamp) {
        BandInspection inspection = new BandInspection(stamp, settings, shapes);
        List<BandQuality> bands = stamp.presentBands().stream()
                .flatMap(band -> stamp.image(band).stream())
                .map(inspection::of)
                .toList();
        QualityVerdict verdict = new QualityVerdict(settings, stamp);
        List<String> reasons = verdict.reasons(bands);
        Outcome<Stamp> outcome = reasons.isEmpty()
                ? new Outcome.Accepted<>(stamp)
                : new Outcome.Rejected<>(stamp, reasons);
        return new QualityResult(outcome,
                new QualityReport(bands, stamp.bands().size(), reasons, verdict.warnings(bands)));
    }
}
