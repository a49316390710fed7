/// Grades between their journals and the forms in which others take them.
///
/// Door: {@link ripple.label.exchange.JournalVotes}. Threads: pure functions.
@org.jspecify.annotations.NullMarked
package ripple.label.exchange;
