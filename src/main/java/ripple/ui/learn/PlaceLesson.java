package ripple.ui.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.RingPlace;
import ripple.sky.RingsSkyMap;
import ripple.sky.SkyFormat;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// How the sky map gets from a place to a pixel, step by step, with the numbers of that place.
///
/// @param steps in the order they are taken
public record PlaceLesson(List<Step> steps) {
    /// One step.
    ///
    /// @param title what is found
    /// @param rule how, in words
    /// @param numbers the same with the numbers of this place, a line each
    public record Step(String title, String rule, List<String> numbers) {
        public Step {
            numbers = List.copyOf(numbers);
        }
    }

    public PlaceLesson {
        steps = List.copyOf(steps);
    }

    /// The steps for a place; the first only where the map has no tract.
    public static PlaceLesson of(SkyMap map, SkyPosition place) {
        List<Step> steps = new ArrayList<>(List.of(start(map, place)));
        if (map instanceof RingsSkyMap rings) {
            steps.add(ring(rings.ringPlace(place), place));
        }
        Optional<Tract> owner = map.tractOwning(place);
        if (owner.isEmpty()) {
            steps.add(step(Messages.text("learn.nowhere.title"), Messages.text("learn.nowhere.rule")));
            return new PlaceLesson(steps);
        }
        Tract tract = owner.get();
        steps.add(map instanceof RingsSkyMap rings
                ? tract(rings.ringPlace(place), tract, place)
                : step(Messages.text("learn.owner.title"), Messages.text("learn.owner.rule"),
                        Messages.text("learn.ownerNumbers", tract.id())));
        tract.projection().toPixel(place).ifPresent(pixel -> {
            steps.add(pixel(tract, pixel));
            tract.patchAt(pixel).ifPresent(patch -> {
                steps.add(patch(tract, patch, pixel));
                steps.add(boxes(patch, pixel));
                steps.add(overlaps(map, tract, patch, place));
            });
        });
        return new PlaceLesson(steps);
    }

    private static Step start(SkyMap map, SkyPosition place) {
        return step(Messages.text("learn.start.title"), Messages.text("learn.start.rule"),
                Messages.text("learn.startNumbers", SkyFormat.ra(place.raDeg()), SkyFormat.dec(place.decDeg())),
                Messages.text("learn.startDegrees", NumberStyle.fixed(place.raDeg(), 6),
                        NumberStyle.fixed(place.decDeg(), 6)),
                map.name());
    }

    private static Step ring(RingPlace at, SkyPosition place) {
        if (at.isCap()) {
            return step(Messages.text("learn.cap.title"), Messages.text("learn.cap.rule"),
                    Messages.text("learn.capNumbers", NumberStyle.fixed(at.heightDeg() / 2, 4)));
        }
        return step(Messages.text("learn.ring.title"), Messages.text("learn.ring.rule"),
                Messages.text("learn.ringNumbers", NumberStyle.fixed(place.decDeg(), 4),
                        NumberStyle.fixed(at.firstEdgeDeg(), 4), NumberStyle.fixed(at.heightDeg(), 4), at.ring()),
                Messages.text("learn.ringRange", at.ring(), NumberStyle.fixed(at.southDeg(), 4),
                        NumberStyle.fixed(at.southDeg() + at.heightDeg(), 4), at.rings()));
    }

    private static Step tract(RingPlace at, Tract tract, SkyPosition place) {
        if (at.isCap()) {
            return step(Messages.text("learn.capTract.title"), Messages.text("learn.capTract.rule"),
                    Messages.text("learn.tractId", tract.id()));
        }
        return step(Messages.text("learn.tract.title"), Messages.text("learn.tract.rule"),
                Messages.text("learn.tractNumbers", NumberStyle.fixed(place.raDeg(), 4),
                        NumberStyle.fixed(at.raStartDeg(), 4), NumberStyle.fixed(at.widthDeg(), 4), at.number(),
                        at.count()),
                Messages.text("learn.tractCount", at.count(), at.before()), Messages.text("learn.tractId", tract.id()));
    }

    private static Step pixel(Tract tract, PixelPoint pixel) {
        SkyPosition centre = tract.projection().centre();
        return step(Messages.text("learn.pixel.title"), Messages.text("learn.pixel.rule"),
                Messages.text("learn.pixelCentre", NumberStyle.fixed(centre.raDeg(), 5),
                        NumberStyle.fixed(centre.decDeg(), 5)),
                Messages.text("learn.pixelNumbers", number(pixel.x()), number(pixel.y())),
                Messages.text("learn.pixelSize", NumberStyle.whole(tract.box().width()),
                        NumberStyle.whole(tract.box().height()),
                        NumberStyle.significant(tract.projection().scaleArcsec(), 3)));
    }

    private static Step patch(Tract tract, Patch patch, PixelPoint pixel) {
        int width = tract.box().width() / tract.patchesX();
        int height = tract.box().height() / tract.patchesY();
        return step(Messages.text("learn.patch.title"), Messages.text("learn.patch.rule"),
                Messages.text("learn.patchX", number(pixel.x()), NumberStyle.whole(width), patch.indexX()),
                Messages.text("learn.patchY", number(pixel.y()), NumberStyle.whole(height), patch.indexY()),
                Messages.text("learn.patchId", patch.indexY(), tract.patchesX(), patch.indexX(), patch.id()));
    }

    private static Step boxes(Patch patch, PixelPoint pixel) {
        PixelBox outer = patch.outer();
        return step(Messages.text("learn.boxes.title"), Messages.text("learn.boxes.rule"),
                Messages.text("learn.inner", box(patch.inner())), Messages.text("learn.outer", box(outer)),
                Messages.text("learn.parent", number(pixel.x()), number(pixel.y())),
                Messages.text("learn.local", number(pixel.x() - outer.x0()), number(pixel.y() - outer.y0()),
                        NumberStyle.whole(outer.x0()), NumberStyle.whole(outer.y0())));
    }

    private static Step overlaps(SkyMap map, Tract owner, Patch patch, SkyPosition place) {
        List<String> lines = new ArrayList<>();
        for (Tract tract : map.tractsCovering(place)) {
            String patches = tract.patchesCovering(place).stream()
                    .filter(other -> !(tract.id() == owner.id() && other.id() == patch.id()))
                    .map(other -> Integer.toString(other.id())).collect(Collectors.joining(", "));
            if (!patches.isEmpty()) {
                lines.add(Messages.text("learn.overlap", tract.id(), patches));
            }
        }
        if (lines.isEmpty()) {
            lines.add(Messages.text("learn.noOverlap"));
        }
        return step(Messages.text("learn.overlaps.title"), Messages.text("learn.overlaps.rule"),
                lines.toArray(String[]::new));
    }

    private static String box(PixelBox box) {
        return Messages.text("learn.box", NumberStyle.whole(box.x0()), NumberStyle.whole(box.endX() - 1),
                NumberStyle.whole(box.y0()), NumberStyle.whole(box.endY() - 1));
    }

    private static String number(double pixel) {
        return NumberStyle.fixed(pixel, 2);
    }

    private static Step step(String title, String rule, String... numbers) {
        return new Step(title, rule, List.of(numbers));
    }
}
