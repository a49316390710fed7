package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// Understands what is typed into the place field: RA and Dec, tract and patch, or the id of a target.
public record GoTo(SkyScene scene, List<Target> targets) {
    private static final Pattern TRACT = Pattern.compile("(?:tract\\s*)?(\\d+)(?:[\\s,/]+(?:patch\\s*)?(\\d+))?");

    /// The place meant; empty when nothing is understood.
    public Optional<SkyPosition> find(String typed) {
        String text = typed.strip();
        return target(text).or(() -> tract(text)).or(() -> position(text));
    }

    private Optional<SkyPosition> target(String text) {
        return targets.stream().filter(target -> target.id().equals(text)).findFirst().flatMap(Target::position);
    }

    private Optional<SkyPosition> tract(String text) {
        Matcher match = TRACT.matcher(text);
        if (!match.matches() || match.group(1).length() > 9) {
            return Optional.empty();
        }
        return scene.shape(Integer.parseInt(match.group(1))).map(TractShape::tract)
                .flatMap(tract -> middle(tract, match.group(2)));
    }

    private static Optional<SkyPosition> middle(Tract tract, @org.jspecify.annotations.Nullable String patch) {
        if (patch == null) {
            return Optional.of(middle(tract, tract.box()));
        }
        return tract.patches().stream().filter(p -> Integer.toString(p.id()).equals(patch)).findFirst()
                .map(Patch::inner).map(box -> middle(tract, box));
    }

    private static SkyPosition middle(Tract tract, PixelBox box) {
        return tract.projection().toSky(
                new PixelPoint(box.x0() + (box.width() - 1) / 2.0, box.y0() + (box.height() - 1) / 2.0));
    }

    private static Optional<SkyPosition> position(String text) {
        String pair = text.contains(",") ? text : text.replaceFirst("\\s+(?=[+\\-−]?[\\d.:hdm°′″'\"s]+$)", ",");
        try {
            return TargetList.at(List.of(pair.replace('−', '-'))).targets().getFirst().position();
        } catch (CatalogException e) {
            return Optional.empty();
        }
    }
}
