package ripple.ui.sky;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import ripple.catalog.Target;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;

/// Puts targets on the map and finds symbols for them, in the background: a hundred thousand rows take their time.
public final class MarksWork {
    private record Placed(List<Target> targets, MarkSet set, List<String> columns) {}

    private final SkyModel sky;
    private final Latest placing;
    private final Latest dressing;
    private final Latest counting;
    private final Set<String> fetched = new HashSet<>();
    private List<Target> placed = List.of();

    public MarksWork(SkyModel sky, Background background) {
        this.sky = sky;
        this.placing = new Latest(background);
        this.dressing = new Latest(background);
        this.counting = new Latest(background);
        for (Observable each : new Observable[]{sky.marks().colourBy(), sky.marks().grades(),
                sky.coverage().runs()}) {
            each.addListener(observable -> dress());
        }
        sky.marks().set().addListener(observable -> count());
        sky.scene().addListener(observable -> count());
    }

    /// Another target list; a short one is there at once.
    public void show(List<Target> targets) {
        fetched.clear();
        placing.cancel();
        if (targets.size() <= 2000) {
            take(place(targets));
        } else {
            placing.run(() -> place(targets), this::take, problem -> {});
        }
    }

    /// The stamps of a target were there.
    public void fetched(String id) {
        if (fetched.add(id) && sky.marks().colourBy().get().kind() == ColourBy.Kind.STATE) {
            dress();
        }
    }

    private static Placed place(List<Target> targets) {
        return new Placed(targets.stream().filter(target -> target.position().isPresent()).toList(),
                new MarkSet(targets),
                targets.stream().flatMap(target -> target.columns().keySet().stream()).distinct().toList());
    }

    private void take(Placed next) {
        placed = next.targets;
        sky.marks().show(next.set);
        sky.marks().columns().set(next.columns);
        ColourBy by = sky.marks().colourBy().get();
        if (by.kind() == ColourBy.Kind.COLUMN && !next.columns.contains(by.column())) {
            sky.marks().colourBy().set(ColourBy.NOTHING);
        } else {
            dress();
        }
    }

    private void count() {
        counting.cancel();
        sky.marks().counts().set(PatchCounts.NONE);
        SkyScene scene = sky.scene().get();
        MarkSet marks = sky.marks().set().get();
        if (scene != null && marks.size() > 0) {
            counting.run(() -> PatchCounts.of(scene, marks), sky.marks().counts()::set, problem -> {});
        }
    }

    private void dress() {
        ColourBy by = sky.marks().colourBy().get();
        RunOutcomes runs = sky.coverage().runs().get();
        Set<String> seen = Set.copyOf(fetched);
        GradeMarks graded = sky.marks().grades().get();
        DressMaker maker = new DressMaker(placed);
        dressing.run(() -> maker.dress(by, runs, seen, graded), sky.marks()::dress, problem -> {});
    }
}
