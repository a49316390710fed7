package ripple.label.journal;

import java.time.Instant;

/// An event with its place in the journal.
///
/// @param number from 1; the order of events, whatever clocks say
/// @param at UTC; may go back when the computer's clock is set
/// @param sittingMillis since the journal was opened, by a clock that never goes back
public record JournalEntry(long number, Instant at, long sittingMillis, LabelEvent event) {}
