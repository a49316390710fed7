package ripple.ui.jobs;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import ripple.job.BackgroundJob;

/// Brings what a job tells from its threads to its item in the window, ten times a second at most.
final class JobNews implements BackgroundJob.Watcher {
    private static final long EVERY_NANOS = 100_000_000;

    private final JobItem item;
    private final Executor window;
    private final Map<String, Share> stages = new HashMap<>();
    private final Queue<Look> looks = new ArrayDeque<>();
    private BackgroundJob.State.@Nullable Running running;
    private long lastNanos = System.nanoTime() - EVERY_NANOS;

    private record Look(int row, String stage, String outcome, List<String> reasons) {}

    JobNews(JobItem item, Executor window) {
        this.item = item;
        this.window = window;
    }

    @Override
    public void become(BackgroundJob.State state) {
        if (state instanceof BackgroundJob.State.Running now) {
            synchronized (this) {
                running = now;
            }
            tellWhenDue();
        } else {
            tell();
            window.execute(() -> end(state));
        }
    }

    @Override
    public void stage(String stage, long done, long total) {
        synchronized (this) {
            Share before = stages.get(stage);
            // Threads overtake each other between counting and telling.
            if (before == null || done >= before.done() || total != before.total()) {
                stages.put(stage, new Share(done, total));
            }
        }
        tellWhenDue();
    }

    @Override
    public synchronized void item(int index, String stage, String outcome, List<String> reasons) {
        looks.add(new Look(index, stage, outcome, reasons));
    }

    private void tellWhenDue() {
        synchronized (this) {
            long now = System.nanoTime();
            if (now - lastNanos < EVERY_NANOS) {
                return;
            }
            lastNanos = now;
        }
        tell();
    }

    private void tell() {
        window.execute(() -> {
            Map<String, Share> shares;
            List<Look> found;
            BackgroundJob.State.@Nullable Running now;
            synchronized (this) {
                shares = Map.copyOf(stages);
                found = List.copyOf(looks);
                looks.clear();
                now = running;
            }
            found.forEach(look -> item.look(look.row, look.stage, look.outcome, look.reasons));
            item.through(shares, found.isEmpty());
            if (now != null) {
                item.advance(now.stage(), now.done(), now.total(), System.nanoTime());
            }
        });
    }

    private void end(BackgroundJob.State state) {
        switch (state) {
            case BackgroundJob.State.Cancelled cancelled -> item.cancelled();
            case BackgroundJob.State.Failed failed -> item.fail(failed.reason());
            case BackgroundJob.State.Running running -> {
                // Not an end.
            }
            case BackgroundJob.State.Finished finished -> {
                // The result brings its own sentence.
            }
        }
    }
}
