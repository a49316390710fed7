/// What graders did, kept so that it cannot be lost: one append-only file for each grader and campaign.
///
/// Door: {@link ripple.label.journal.Journal}. A journal is UTF-8 JSON lines; each line ends with its own CRC32C and names that of the line before. An event is
/// on the disk when {@link ripple.label.journal.Journal#append} returns; nothing that was written is ever written over. Units: times are UTC and
/// milliseconds; event numbers, not clocks, give the order. Threads: a journal belongs to one thread at a time; {@link ripple.label.journal.Outbox} stands between
/// the thread that grades and the one that writes.
@org.jspecify.annotations.NullMarked
package ripple.label.journal;
