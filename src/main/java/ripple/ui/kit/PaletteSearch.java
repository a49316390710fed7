package ripple.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the palette shows for what was typed: actions of the workspace in front, those of everywhere, objects and places, under headings.
final class PaletteSearch {
    /// So many of the latest used come first while nothing is typed.
    private static final int LATEST = 5;

    private final Actions actions;
    private final Function<String, List<PaletteEntry>> others;
    private final List<Action> recent = new ArrayList<>();

    /// @param others finds what is no action
    PaletteSearch(Actions actions, Function<String, List<PaletteEntry>> others) {
        this.actions = actions;
        this.others = others;
    }

    /// An action was used.
    void used(Action action) {
        recent.remove(action);
        recent.addFirst(action);
    }

    List<PaletteRow> rows(String typed) {
        List<Action> found = found(typed);
        List<PaletteRow> rows = new ArrayList<>();
        if (typed.isBlank()) {
            List<Action> latest = recent.stream().filter(found::contains).limit(LATEST).toList();
            found.removeAll(latest);
            addActions(rows, Messages.text("palette.recent"), latest, action -> true);
        }
        addActions(rows, here(), found, action -> action.scope() != Scope.EVERYWHERE);
        addActions(rows, Messages.text("palette.anywhere"), found, action -> action.scope() == Scope.EVERYWHERE);
        List<PaletteEntry> entries = typed.isBlank() ? List.of() : others.apply(typed.strip());
        addEntries(rows, Messages.text("palette.objects"), entries, PaletteEntry.Kind.OBJECT);
        addEntries(rows, Messages.text("palette.places"), entries, PaletteEntry.Kind.PLACE);
        return rows;
    }

    /// The best first. Letters that are only scattered over a text count where no text holds them together.
    private List<Action> found(String typed) {
        List<Action> here = actions.all().stream().filter(action -> action.scope().covers(actions.inFront().get()))
                .toList();
        if (typed.isBlank()) {
            return new ArrayList<>(here);
        }
        boolean together = here.stream().anyMatch(action -> Fuzzy.holds(action.text(), typed));
        return new ArrayList<>(here.stream()
                .filter(action -> together
                        ? Fuzzy.holds(action.text(), typed)
                        : Fuzzy.score(action.text(), typed) > 0)
                .sorted(Comparator.comparingInt((Action action) -> -rank(action, typed))).toList());
    }

    private int rank(Action action, String typed) {
        int used = recent.indexOf(action);
        return Fuzzy.score(action.text(), typed) * 100 + (used < 0 ? 0 : 100 - Math.min(99, used));
    }

    private String here() {
        return switch (actions.inFront().get()) {
            case EXPLORE -> Messages.text("palette.map");
            case INSPECT -> Messages.text("palette.object");
            default -> Messages.text("palette.anywhere");
        };
    }

    private static void addActions(List<PaletteRow> rows, String heading, List<Action> from,
            Predicate<Action> belongs) {
        List<Action> group = from.stream().filter(belongs).toList();
        if (!group.isEmpty()) {
            rows.add(new PaletteRow.Heading(heading));
            group.forEach(action -> rows.add(new PaletteRow.Deed(action)));
        }
    }

    private static void addEntries(List<PaletteRow> rows, String heading, List<PaletteEntry> from,
            PaletteEntry.Kind kind) {
        List<PaletteEntry> group = from.stream().filter(entry -> entry.kind() == kind).toList();
        if (!group.isEmpty()) {
            rows.add(new PaletteRow.Heading(heading));
            group.forEach(entry -> rows.add(new PaletteRow.Found(entry)));
        }
    }
}
