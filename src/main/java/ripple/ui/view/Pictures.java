package ripple.ui.view;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.render.BandChoice;
import ripple.render.ColourMap;
import ripple.render.DisplaySettings;
import ripple.render.Enlargement;
import ripple.render.Interval;
import ripple.render.Limits;
import ripple.render.MaskView;
import ripple.render.Range;
import ripple.render.Reductions;
import ripple.render.StampRenderer;
import ripple.render.Stretch;
import ripple.render.Transfer;

/// Draws what is seen of stamps and keeps what was drawn last, so that views which show the same share it and a blink has nothing to make.
final class Pictures {
    private static final Transfer LINEAR = new Transfer.Independent(new Stretch.Linear(1, 0));
    private static final Interval ALL_BUT_A_FEW = new Interval.Percentile(99);
    private static final int KEPT_PICTURES = 48;
    private static final int KEPT_TABLES = 24;
    /// Large stamps are not held on to for the sake of their pictures.
    private static final long KEPT_PIXELS = 1 << 23;

    private final DisplayModel display;
    private final List<Kept> kept = new ArrayList<>();
    private final Reductions reductions = new Reductions();
    private final Map<DisplaySettings, StampRenderer> renderers = new LinkedHashMap<>(KEPT_TABLES, 0.75f, true);
    private DrawWatch watch = (nanos, bytes) -> {};

    /// What was drawn, and from what.
    private record Kept(Stamp stamp, Slot slot, DisplaySettings settings, Enlargement picture) {
        boolean isOf(Seen.Picture seen, DisplaySettings wanted) {
            return stamp.equals(seen.stamp()) && slot.equals(seen.slot()) && settings.equals(wanted);
        }
    }

    Pictures(DisplayModel display) {
        this.display = display;
    }

    /// Who is told of all that is drawn from now on.
    void watch(DrawWatch other) {
        watch = other;
    }

    /// A view was drawn.
    void drew(long nanos, long bytes) {
        watch.drew(nanos, bytes);
    }

    /// Empty when a single band is missing, or all of a colour picture's.
    Optional<Enlargement> of(Seen.Picture seen) {
        Slot slot = seen.slot();
        List<Band> wanted = slot instanceof Slot.Single single ? List.of(single.band()) : display.colours().get().all();
        BandChoice choice = BandChoice.of(seen.stamp(), wanted);
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        DisplaySettings settings = settings(seen, choice.images());
        for (Kept each : kept) {
            if (each.isOf(seen, settings)) {
                return Optional.of(each.picture);
            }
        }
        Enlargement made = Enlargement.of(renderer(settings), choice.images());
        kept.addFirst(new Kept(seen.stamp(), slot, settings, made));
        while (kept.size() > KEPT_PICTURES || holdsTooMuch()) {
            kept.removeLast();
        }
        return Optional.of(made);
    }

    /// Whether stamps of which nothing was drawn lately are held with many pixels; the one drawn last may be of any size.
    private boolean holdsTooMuch() {
        long pixels = 0;
        Stamp before = null;
        for (Kept each : kept) {
            if (!each.stamp.equals(before)) {
                before = each.stamp;
                pixels += (long) before.box().width() * before.box().height();
            }
        }
        return pixels > KEPT_PIXELS && !kept.getLast().stamp.equals(kept.getFirst().stamp);
    }

    private StampRenderer renderer(DisplaySettings settings) {
        StampRenderer found = renderers.computeIfAbsent(settings, StampRenderer::new);
        if (renderers.size() > KEPT_TABLES) {
            Iterator<DisplaySettings> oldest = renderers.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return found;
    }

    /// What `ripple render` would be told to draw the same.
    DisplaySettings settings(Seen.Picture seen, List<BandImage> images) {
        if (seen.phase() == Phase.NORMALISED) {
            List<Band> bands = seen.slot() instanceof Slot.Single
                    ? List.of(images.getFirst().band())
                    : display.colours().get().all();
            return display.tones().coloured(DisplaySettings.of(bands, LINEAR, new Range.Joint(ALL_BUT_A_FEW)));
        }
        if (seen.slot() instanceof Slot.Single && seen.phase().isSigned()) {
            BandImage image = images.getFirst();
            Limits limits = SignedRange.of(seen.phase(), image, display.looks().shown().get()).limits();
            return DisplaySettings.of(List.of(image.band()), LINEAR,
                    new Range.Survey(Map.of(image.band(), limits), ALL_BUT_A_FEW)).withMap(ColourMap.DIFFERENCE);
        }
        return display.settings(seen.stamp(), seen.slot());
    }

    /// Smaller copies of large images.
    Reductions reductions() {
        return reductions;
    }

    /// The mask planes that lie above, none while pixels are shown alone.
    MaskView masks() {
        return display.masks().shown().get() && !display.bare().get() ? display.masks().view() : MaskView.NONE;
    }
}
