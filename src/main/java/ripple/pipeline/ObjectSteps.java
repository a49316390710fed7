package ripple.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.export.StampResult;
import ripple.export.StampStatus;
import ripple.image.Outcome;
import ripple.image.Stamp;
import ripple.prepare.MatchResult;
import ripple.prepare.PsfMatch;
import ripple.prepare.Quality;
import ripple.prepare.QualityResult;
import ripple.sky.PixelBox;
import ripple.timing.Timings;

/// What is done to one object after it was fetched: quality, PSF match, crop. Normalisation comes later, when the whole set is known.
final class ObjectSteps {
    private final Quality quality;
    private final Optional<PsfMatch> match;
    private final int marginPx;
    private final Rejection rejection;
    private final Timings timings;

    /// Whether a verdict rejects, or is only written down.
    enum Rejection {
        /// A stamp that is not good enough is rejected.
        STRICT,
        /// Only a stamp with no image at all is.
        EMPTY_ONLY
    }

    /// What the steps made of one object.
    ///
    /// @param prepared after all steps
    /// @param raw as it is in the data
    record Done(StampResult prepared, StampResult raw) {}

    ObjectSteps(Quality quality, Optional<PsfMatch> match, int marginPx, Rejection rejection, Timings timings) {
        this.quality = quality;
        this.match = match;
        this.marginPx = marginPx;
        this.rejection = rejection;
        this.timings = timings;
    }

    /// Applies the steps. Never throws for a bad object.
    Done apply(Target target, Fetched.Found found) {
        Stamp wide = found.stamp();
        PixelBox box = wide.box().grown(-marginPx);
        Stamp raw = wide.cropped(box);
        QualityResult judged = judge(raw);
        ResultColumns columns = new ResultColumns().quality(judged.report()).standIns(raw);
        StampResult asInData = result(target, raw, StampStatus.ACCEPTED, List.of(), columns);
        Verdict verdict = verdict(found, raw, judged);
        if (match.isEmpty() || raw.presentBands().isEmpty()) {
            columns.put("psf_matched", "false").put("psf_target", "");
            StampResult done = result(target, raw, verdict.status, verdict.reasons, columns);
            return new Done(done, done);
        }
        return new Done(matched(target, wide, box, raw, verdict, columns),
                asInData.withStatus(verdict.status, verdict.reasons));
    }

    private StampResult matched(Target target, Stamp wide, PixelBox box, Stamp raw, Verdict verdict,
            ResultColumns columns) {
        try (Timings.Span _ = timings.start("match")) {
            return switch (match.orElseThrow().match(wide)) {
                case MatchResult.Matched m -> result(target, m.stamp().cropped(box), verdict.status, verdict.reasons,
                        columns.match(m.report()));
                case MatchResult.Failed f -> {
                    Verdict worse = verdict.unmatched("PSF match: " + f.reason());
                    yield result(target, raw, worse.status, worse.reasons,
                            columns.put("psf_matched", "false").put("psf_target", ""));
                }
            };
        }
    }

    private QualityResult judge(Stamp raw) {
        try (Timings.Span _ = timings.start("quality")) {
            return quality.judge(raw);
        }
    }

    private Verdict verdict(Fetched.Found found, Stamp raw, QualityResult judged) {
        if (!found.failures().isEmpty()) {
            return new Verdict(StampStatus.FAILED, found.failures());
        }
        boolean counts = rejection == Rejection.STRICT || raw.presentBands().isEmpty();
        return counts && judged.outcome() instanceof Outcome.Rejected<Stamp>(Stamp _, List<String> reasons)
                ? new Verdict(StampStatus.REJECTED, reasons)
                : new Verdict(StampStatus.ACCEPTED, List.of());
    }

    private static StampResult result(Target target, Stamp stamp, StampStatus status, List<String> reasons,
            ResultColumns columns) {
        double scale = stamp.images().values().stream().mapToDouble(i -> i.wcs().scaleArcsec()).findFirst()
                .orElse(Double.NaN);
        return new StampResult(target, status, reasons, stamp.tract(), stamp.patch(), stamp.box(), scale,
                stamp.bands(), stamp.images(), stamp.missing(), columns.all());
    }

    private record Verdict(StampStatus status, List<String> reasons) {
        /// Without a match an object is not what the recipe asks for: failed, unless it is rejected anyway.
        Verdict unmatched(String reason) {
            List<String> all = new ArrayList<>(reasons);
            all.add(reason);
            return new Verdict(status == StampStatus.ACCEPTED ? StampStatus.FAILED : status, all);
        }
    }
}
