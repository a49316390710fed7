package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.PositionFormatException;
import ripple.sky.SkyParser;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// Understands what is typed into the place field: RA and Dec (degrees or sexagesimal), tract and patch (`9813/33`, `t 9813 p 33`,
/// `tract 9813`), or the id of a target. Two whole numbers are a tract and a patch where there is such a patch, else a position.
public record GoTo(SkyScene scene, List<Target> targets) {
    private static final Pattern TRACT = Pattern.compile(
            "(?:t(?:ract)?\\s*)?(\\d{1,9})(?:(?:[\\s,/]+|(?=p))(?:p(?:atch)?\\s*)?(\\d{1,9}))?",
            Pattern.CASE_INSENSITIVE);

    /// What was meant.
    ///
    /// @param sizeDeg of a tract or patch; NaN for a point
    /// @param target when it is one
    public record Found(SkyPosition place, double sizeDeg, Optional<Target> target) {}

    /// The place meant; empty when nothing is understood.
    public Optional<SkyPosition> find(String typed) {
        return look(typed).map(Found::place);
    }

    /// What was meant; empty when nothing is understood.
    public Optional<Found> look(String typed) {
        String text = typed.strip();
        return target(text).or(() -> tract(text)).or(() -> position(text));
    }

    private Optional<Found> target(String text) {
        return targets.stream().filter(target -> target.id().equals(text)).findFirst()
                .flatMap(target -> target.position().map(at -> new Found(at, Double.NaN, Optional.of(target))));
    }

    private Optional<Found> tract(String text) {
        Matcher match = TRACT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            // By its number, not by going through thousands of tracts.
            int id = Integer.parseInt(match.group(1));
            Tract tract = scene.shape(id).map(TractShape::tract).orElseGet(() -> scene.map().tract(id));
            return Optional.of(box(tract, box(tract, match.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PixelBox box(Tract tract, @Nullable String patch) {
        return patch == null ? tract.box() : inner(tract, Integer.parseInt(patch));
    }

    private static PixelBox inner(Tract tract, int patch) {
        if (patch >= tract.patchesX() * tract.patchesY()) {
            throw new IllegalArgumentException("Tract " + tract.id() + " has no patch " + patch + ".");
        }
        Patch found = tract.patch(patch);
        return found.inner();
    }

    private static Found box(Tract tract, PixelBox box) {
        SkyPosition middle = tract.projection().toSky(
                new PixelPoint(box.x0() + (box.width() - 1) / 2.0, box.y0() + (box.height() - 1) / 2.0));
        double size = Math.max(box.width(), box.height()) * tract.projection().scaleArcsec() / 3600;
        return new Found(middle, size, Optional.empty());
    }

    private static Optional<Found> position(String text) {
        try {
            return Optional.of(new Found(SkyParser.position(text), Double.NaN, Optional.empty()));
        } catch (PositionFormatException e) {
            return Optional.empty();
        }
    }
}
