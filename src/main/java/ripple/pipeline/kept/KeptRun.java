package ripple.pipeline.kept;

import java.time.Instant;
import java.util.Optional;

/// A run as it is kept.
///
/// @param id unique in its store; begins with the time at which the run was asked for
/// @param request what was asked for
/// @param state where it is
/// @param asked when it was asked for
/// @param ended when it ended or was left; empty while it is under way
/// @param summary what came of it, a sentence; empty while it is under way
/// @param toLookAt how many of its objects need a look
public record KeptRun(String id, RunRequest request, State state, Instant asked, Optional<Instant> ended,
        String summary, int toLookAt) {
    /// Where a run is.
    public enum State {
        /// Under way: where nobody works on it, it was broken off.
        RUNNING,
        /// Left by the user, who may go on with it.
        PAUSED,
        /// Done.
        FINISHED,
        /// Ended by the user; what was finished is kept.
        CANCELLED,
        /// Ended by a failure; what was finished is kept.
        FAILED
    }

    /// The same in another state, without an end.
    public KeptRun at(State now) {
        return new KeptRun(id, request, now, asked, Optional.empty(), "", toLookAt);
    }

    /// The same, ended.
    ///
    /// @param sentence what came of it
    public KeptRun ended(State how, Instant when, String sentence, int needingLook) {
        return new KeptRun(id, request, how, asked, Optional.of(when), sentence, needingLook);
    }

    /// Whether there is something to go on with.
    public boolean isUnfinished() {
        return state == State.RUNNING || state == State.PAUSED;
    }
}
