package ripple.ui.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ripple.label.Vote;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.Item;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalContent;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.LockHolder;
import ripple.label.journal.Station;
import ripple.label.session.GradingState;
import ripple.label.session.ItemLabels;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;

/// What a panel has decided, taken from its journal of one set of objects into that of another.
///
/// @param journal where it was decided
/// @param labels of each object that has any, by object id, in the order in which they were given
/// @param station of the program
record PanelLabels(Path journal, Map<String, ItemLabels> labels, Station station) {
    private static final String SOFTWARE = "Ripple Workbench";

    /// Reads a journal; one that is not there holds nothing.
    static PanelLabels of(Path journal) throws IOException {
        Map<String, ItemLabels> all = new LinkedHashMap<>();
        String software = SOFTWARE;
        if (Files.exists(journal)) {
            JournalContent content = Journal.read(journal);
            software = content.header().software();
            GradingState state = GradingState.of(content);
            List<Item> items = new ArrayList<>(state.known());
            items.removeIf(item -> item.isRepeat() || !hasAny(state.state(item).labels()));
            items.sort((a, b) -> Long.compare(state.state(a).lastEntry(), state.state(b).lastEntry()));
            items.forEach(item -> all.put(item.objectId(), state.state(item).labels()));
        }
        return new PanelLabels(journal, all, Station.here(software));
    }

    private static boolean hasAny(ItemLabels labels) {
        return labels.isGraded() || !labels.comment().isBlank() || !labels.sublabels().isEmpty()
                || !labels.flags().isEmpty();
    }

    Set<String> objects() {
        return labels.keySet();
    }

    /// @throws IOException with a sentence, when another program has the journal: it would write on into a file that is set aside
    void refuseBusy() throws IOException {
        Optional<LockHolder> holder = Journal.holder(journal, station);
        if (holder.isPresent()) {
            throw new IOException("The panel's journal " + journal + " is open: " + holder.get().sentencePart()
                    + ". Close it there; what is to be talked about has changed.");
        }
    }

    /// Says the same in a new journal.
    void into(Campaign campaign, Path place) throws IOException {
        if (labels.isEmpty()) {
            return;
        }
        try (LabelSession session = LabelSession.open(campaign, Vote.PANEL, place, station, Set.of(),
                LabelClock.SYSTEM)) {
            labels.forEach((id, was) -> say(session, List.of(Item.of(id)), was));
            session.save();
        }
    }

    private static void say(LabelSession session, List<Item> item, ItemLabels was) {
        session.shown(item, Scene.SINGLE);
        if (was.isGraded()) {
            session.grade(item, was.current(), was.suggestion());
        }
        was.sublabels().forEach(word -> session.toggleSublabel(item, word));
        was.flags().forEach(flag -> session.toggleFlag(item, flag));
        if (!was.comment().isBlank()) {
            session.comment(item.getFirst(), was.comment());
        }
        session.left(item);
    }
}
