package ripple.pipeline;

import ripple.prepare.MatchResult;
import ripple.prepare.PsfMatch;

/// Brings the bands to one PSF. The margin was fetched for its convolution, whose outermost pixels nobody can use: it is cut off here.
record MatchStep(PsfMatch match) implements ObjectStep {
    @Override
    public String name() {
        return "match";
    }

    @Override
    public ObjectWork apply(ObjectWork work) {
        if (work.wide().presentBands().isEmpty()) {
            return work;
        }
        return switch (match.match(work.wide(), work.frame())) {
            case MatchResult.Matched m -> work.on(m.stamp()).with(new ResultColumns().match(m.report()))
                    .found(m.report());
            case MatchResult.Failed f -> work.failed("PSF match: " + f.reason());
        };
    }
}
