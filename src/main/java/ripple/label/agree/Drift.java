package ripple.label.agree;

import java.util.List;

/// How a grader changes with time on task. A pause of half an hour begins a new session, whose time counts from 0.
///
/// @param blocks quarters of an hour of time on task that have votes, over all sessions
/// @param perHour change of (own grade − mean of the others' for the same object) per hour on task, in grades; least squares
public record Drift(List<Block> blocks, Figure perHour) {
    /// Copies the list.
    public Drift {
        blocks = List.copyOf(blocks);
    }

    /// A stretch of time on task.
    ///
    /// @param fromMinutes since the session began
    /// @param toMinutes end
    /// @param votes in it
    /// @param secondsPerVote median time from the vote before
    /// @param offset own grade less the mean of the others', in grades
    public record Block(double fromMinutes, double toMinutes, int votes, Figure secondsPerVote, Figure offset) {}
}
