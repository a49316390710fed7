package ripple.ui.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import ripple.export.ExportException;
import ripple.export.TimingReader;
import ripple.job.BackgroundJob;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// One piece of background work as the user sees it. FX thread.
public final class JobItem {
    /// Where it is.
    public enum State {
        RUNNING, PAUSED, FINISHED, CANCELLED, FAILED;

        /// Whether nothing more will come by itself, nor is waited for.
        boolean isEnd() {
            return this != RUNNING && this != PAUSED;
        }
    }

    /// What can be done with a job beside ending it: whoever started it knows how.
    public interface Further {
        /// Goes on with a job that nobody works on, or tries again what failed.
        void goOn();

        /// The same work once more with the recipe that is chosen now.
        void again();

        /// The objects of some rows, where the user can look at them.
        void show(List<Integer> rows);

        /// It is taken out of the list.
        void forget();
    }

    private final String title;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(Messages.text("jobs.starting"));
    private final ReadOnlyObjectWrapper<Map<String, Share>> stages = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Share> share = new ReadOnlyObjectWrapper<>(Share.NONE);
    private final Pace pace = new Pace();
    private Findings gathered = new Findings();
    private int lookedAtBefore;
    private String detail = "";
    private @Nullable Path folder;
    private @Nullable BackgroundJob<JobResult> job;
    private @Nullable Further further;
    private volatile Subject.@Nullable Source timed;

    public JobItem(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// What it works with, in short; empty for nothing.
    public String detail() {
        return detail;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// 0 to 1; −1 while it is not known.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// What is being done, or what came of it.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// How far its stages are, by their words; empty for a job without.
    public ReadOnlyObjectProperty<Map<String, Share>> stages() {
        return stages.getReadOnlyProperty();
    }

    /// How many of how many are through.
    public ReadOnlyObjectProperty<Share> share() {
        return share.getReadOnlyProperty();
    }

    /// What needs a look, by reason.
    public ReadOnlyObjectProperty<List<Finding>> findings() {
        return findings.getReadOnlyProperty();
    }

    /// How many objects need a look.
    public int toLookAt() {
        return Math.max(gathered.count(), lookedAtBefore);
    }

    /// Items per second; empty before it is known.
    public OptionalDouble rate() {
        return state.get() == State.RUNNING ? pace.perSecond() : OptionalDouble.empty();
    }

    /// Seconds to the end of what is being done; empty before it is known.
    public OptionalDouble secondsLeft() {
        OptionalDouble rate = rate();
        return rate.isPresent() && rate.getAsDouble() > 0 && share.get().total() > 0
                ? OptionalDouble.of((share.get().total() - share.get().done()) / rate.getAsDouble())
                : OptionalDouble.empty();
    }

    /// Where the result lies, or will.
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /// What can be done beside ending it; empty for what cannot be done again.
    public Optional<Further> further() {
        return Optional.ofNullable(further);
    }

    /// What was timed of it; before it has begun, or when it is of before, its folder tells.
    Subject.Source figures() {
        Subject.Source now = timed;
        Path where = folder;
        return () -> {
            if (now != null) {
                return now.report();
            }
            if (where == null || !Files.isDirectory(where)) {
                throw new ExportException(Messages.text("dash.notTimed"));
            }
            return TimingReader.read(where);
        };
    }

    /// It is being timed. From any thread.
    void timed(Subject.Source source) {
        timed = source;
    }

    /// Tells what more there is to know and to do.
    ///
    /// @param what it works with, in short
    /// @param where the results will lie
    public JobItem with(String what, Path where, Further more) {
        detail = what;
        folder = where;
        further = more;
        return this;
    }

    /// Somebody works on it from now on.
    void begin(BackgroundJob<JobResult> work) {
        job = work;
        gathered = new Findings();
        lookedAtBefore = 0;
        findings.set(List.of());
        pace.forget();
        text.set(Messages.text("jobs.starting"));
        progress.set(-1);
        state.set(State.RUNNING);
    }

    /// It was found as it had been left.
    ///
    /// @param needingLook how many of its objects need a look
    public void restore(State found, String sentence, int needingLook) {
        lookedAtBefore = needingLook;
        progress.set(found == State.FINISHED ? 1 : 0);
        if (found == State.FINISHED) {
            Map<String, Share> whole = new HashMap<>();
            StageBars.STAGES.forEach(stage -> whole.put(stage, new Share(1, 1)));
            stages.set(whole);
        }
        end(found, sentence);
    }

    /// Ends it; any number of times.
    public void cancel() {
        if (state.get() == State.PAUSED && job == null) {
            cancelled();
        } else if (!state.get().isEnd() && job != null) {
            text.set(Messages.text("jobs.cancelling"));
            job.cancel();
        }
    }

    /// Begins nothing new.
    public void pause() {
        if (state.get() == State.RUNNING && job != null) {
            job.pause();
            pace.forget();
            state.set(State.PAUSED);
        }
    }

    /// Goes on after a pause, a restart, or a failure.
    public void goOn() {
        if (state.get() == State.PAUSED && job != null) {
            state.set(State.RUNNING);
            job.goOn();
        } else if (state.get() != State.RUNNING && further != null) {
            further.goOn();
        }
    }

    /// @param total −1 when unknown
    /// @param nanos now
    void advance(String stage, long done, long total, long nanos) {
        if (!state.get().isEnd()) {
            share.set(new Share(done, total));
            pace.reach(done, nanos);
            progress.set(overall(done, total));
            text.set(total > 0
                    ? Messages.text("jobs.progress", stage, NumberStyle.whole(done), NumberStyle.whole(total))
                    : stage);
        }
    }

    private double overall(long done, long total) {
        if (!stages.get().isEmpty()) {
            return stages.get().values().stream().mapToDouble(Share::fraction).sum() / StageBars.STAGES.size();
        }
        return total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
    }

    void through(Map<String, Share> shares, boolean nothingFound) {
        stages.set(shares);
        if (!nothingFound) {
            findings.set(gathered.list());
        }
    }

    void look(int row, String stage, String outcome, List<String> reasons) {
        gathered.add(row, stage, outcome, reasons);
    }

    /// @param sentence what came of it
    void finish(String sentence, @Nullable Path where) {
        folder = where == null ? folder : where;
        end(State.FINISHED, sentence);
        progress.set(1);
    }

    void cancelled() {
        end(State.CANCELLED, Messages.text("jobs.cancelled"));
    }

    /// @param reason a sentence for the user
    void fail(String reason) {
        end(State.FAILED, reason);
    }

    private void end(State how, String sentence) {
        job = null;
        text.set(sentence);
        state.set(how);
    }
}
