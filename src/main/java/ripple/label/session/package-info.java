/// Grading: what stands now of everything that was said, and the session that changes it.
///
/// Door: {@link ripple.label.session.LabelSession} to grade, {@link ripple.label.session.GradingState#of} to read. State is the replay of a journal, by the same code
/// that follows a session as it goes. The grade that stood when an object or page was left is kept apart from later changes; an undo before any
/// other edit takes back a slip of the finger and that grade with it. Units: milliseconds, UTC. Threads: session and state belong to one
/// thread; only {@link ripple.label.session.LabelSession#save} may run on another, beside it.
@org.jspecify.annotations.NullMarked
package ripple.label.session;
