package ripple.label.journal;

import java.util.List;
import ripple.label.campaign.Item;

/// Something that happened while grading. Events are never taken back; undoing is an event too.
public sealed interface LabelEvent {

    /// The journal was opened for writing: a sitting begins.
    ///
    /// @param software name and version
    record Opened(String software, String host, String user) implements LabelEvent {}

    /// Items came onto the screen.
    record Shown(List<Item> items, Scene scene) implements LabelEvent {
        public Shown {
            items = some(items);
        }
    }

    /// Items went off the screen.
    record Left(List<Stay> stays) implements LabelEvent {
        public Left {
            stays = some(stays);
        }
    }

    /// Another view than the survey's was looked at.
    ///
    /// @param view e.g. `brighter`, `residual`, `object_stretch`
    /// @param millis how long; 0 where it was switched, not held
    record ViewUsed(Item item, String view, long millis) implements LabelEvent {}

    /// A grade was given or changed.
    ///
    /// @param grade code; blank when it was taken away
    /// @param was grades before, item by item; empty when none had one
    /// @param suggestion of the rubric card, {@link Suggestion#NONE} when it was not used
    record Graded(List<Item> items, String grade, List<String> was, Suggestion suggestion) implements LabelEvent {
        public Graded {
            items = some(items);
            was = List.copyOf(was);
        }
    }

    /// A page was looked through: what had no grade got this one, by decision.
    ///
    /// @param page every item that was visible
    /// @param rest those of them that had no grade
    record Committed(List<Item> page, List<Item> rest, String grade) implements LabelEvent {
        public Committed {
            page = some(page);
            rest = List.copyOf(rest);
        }
    }

    /// A sub-label was set or cleared.
    record Sublabelled(List<Item> items, String sublabel, Tick tick) implements LabelEvent {
        public Sublabelled {
            items = some(items);
        }
    }

    /// A flag was set or cleared.
    record Flagged(List<Item> items, String flag, Tick tick) implements LabelEvent {
        public Flagged {
            items = some(items);
        }
    }

    /// The comment was written; blank when it was taken away.
    record Commented(Item item, String text) implements LabelEvent {}

    /// A place on the stamp was marked, e.g. the arc.
    ///
    /// @param x pixel of the stamp as stored, 0-based, integers at centres; NaN when the mark was taken away
    /// @param y pixel, up
    record Marked(Item item, double x, double y) implements LabelEvent {}

    /// Items were skipped or put into the queue for later.
    record Skipped(List<Item> items, Aside aside) implements LabelEvent {
        public Skipped {
            items = some(items);
        }
    }

    /// An edit was undone.
    ///
    /// @param edit number of its entry
    record Undone(long edit) implements LabelEvent {}

    /// An undone edit was done again.
    ///
    /// @param edit number of its entry
    record Redone(long edit) implements LabelEvent {}

    /// Names, scores and others' grades were shown: grades given from here on are second grades.
    ///
    /// @param items which; none for the whole campaign
    record Revealed(List<Item> items) implements LabelEvent {
        public Revealed {
            items = List.copyOf(items);
        }
    }

    /// A pause began.
    record Paused() implements LabelEvent {}

    /// A pause ended.
    record Resumed() implements LabelEvent {}

    /// Somebody decided to go on although lines of the journal are damaged.
    ///
    /// @param lines their numbers, from 1
    record DamageAccepted(List<Long> lines) implements LabelEvent {
        public DamageAccepted {
            lines = List.copyOf(lines);
        }
    }

    /// A kind of event that this version does not know. It is kept in the file and changes nothing.
    record Unknown(String name) implements LabelEvent {}

    /// Where an item was shown.
    enum Scene {
        GRID, SINGLE, INSPECT
    }

    /// Whether something was set or cleared.
    enum Tick {
        SET, CLEARED
    }

    /// Why an item has been set aside without a grade.
    enum Aside {
        /// It has not.
        NO,
        /// Seen, no grade.
        SKIPPED,
        /// In the queue for later.
        LATER
    }

    /// How long an item was to be seen, this time.
    record Stay(Item item, long millis) {}

    /// What the rubric card said.
    ///
    /// @param features codes that were ticked
    /// @param grade that it suggested; blank when the card was not used
    record Suggestion(List<String> features, String grade) {
        public static final Suggestion NONE = new Suggestion(List.of(), "");

        public Suggestion {
            features = List.copyOf(features);
        }
    }

    private static <T> List<T> some(List<T> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("An event needs an item.");
        }
        return List.copyOf(items);
    }
}
