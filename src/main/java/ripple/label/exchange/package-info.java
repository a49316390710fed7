/// Grades between their journals and the forms in which others take them.
///
/// Door: {@link ripple.label.exchange.JournalVotes} for journals, {@link ripple.label.exchange.InspectionTable} for the tables of the EPFL tools. Threads: pure functions.
@org.jspecify.annotations.NullMarked
package ripple.label.exchange;
