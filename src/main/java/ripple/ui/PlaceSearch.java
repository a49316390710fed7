package ripple.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import ripple.catalog.Target;
import ripple.sky.SkyFormat;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Messages;
import ripple.ui.kit.PaletteEntry;
import ripple.ui.sky.GoTo;
import ripple.ui.sky.SkyScene;

/// Finds targets by part of their id, and places by coordinates or tract and patch; and goes there.
final class PlaceSearch {
    /// So many targets are shown: who wants another types more.
    private static final int MOST = 8;

    private final Session session;
    private final Runnable toMap;
    private List<Target> known = List.of();
    private List<String> ids = List.of();

    /// @param toMap brings the map to the front
    PlaceSearch(Session session, Runnable toMap) {
        this.session = session;
        this.toMap = toMap;
        session.targets().all().addListener((javafx.beans.Observable observable) -> ids = List.of());
    }

    /// Targets whose ids begin with the text come before those that only hold it; then the place that the text means.
    List<PaletteEntry> find(String typed) {
        SkyScene scene = session.sky().scene().get();
        if (scene == null || session.vet().blindness().isBlind()) {
            return List.of();
        }
        List<PaletteEntry> found = new ArrayList<>(targets(typed.toLowerCase(Locale.ROOT)));
        new GoTo(scene, List.of()).look(typed).ifPresent(place -> found.add(place(typed, place)));
        return found;
    }

    /// Goes to what was meant.
    static void go(Session session, GoTo.Found found) {
        if (Double.isNaN(found.sizeDeg())) {
            session.sky().goTo(found.place());
        } else {
            session.sky().goTo(found.place(), found.sizeDeg());
        }
        found.target().ifPresent(session.targets().chosen()::set);
    }

    private List<PaletteEntry> targets(String text) {
        if (ids.isEmpty()) {
            known = List.copyOf(session.targets().all());
            ids = known.stream().map(target -> target.id().toLowerCase(Locale.ROOT)).toList();
        }
        List<Target> begin = new ArrayList<>();
        List<Target> hold = new ArrayList<>();
        for (int i = 0; i < ids.size() && begin.size() < MOST; i++) {
            if (ids.get(i).startsWith(text)) {
                begin.add(known.get(i));
            } else if (hold.size() < MOST && ids.get(i).contains(text)) {
                hold.add(known.get(i));
            }
        }
        begin.addAll(hold);
        return begin.stream().limit(MOST).map(this::entry).toList();
    }

    private PaletteEntry entry(Target target) {
        Optional<SkyPosition> place = target.position();
        return new PaletteEntry(PaletteEntry.Kind.OBJECT, Feather.TARGET, target.id(),
                place.map(PlaceSearch::text).orElse(Messages.text("palette.noPlace")), () -> {
                    place.ifPresent(session.sky()::goTo);
                    session.targets().chosen().set(target);
                });
    }

    private PaletteEntry place(String typed, GoTo.Found found) {
        boolean area = !Double.isNaN(found.sizeDeg());
        return new PaletteEntry(PaletteEntry.Kind.PLACE, area ? Feather.GRID : Feather.MAP_PIN,
                area ? Messages.text("palette.goToPatch", typed) : Messages.text("palette.goTo", typed),
                text(found.place()), () -> {
                    toMap.run();
                    go(session, found);
                });
    }

    private static String text(SkyPosition place) {
        return SkyFormat.ra(place.raDeg()) + "  " + SkyFormat.dec(place.decDeg());
    }
}
