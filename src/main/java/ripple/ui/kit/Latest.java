package ripple.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Newest wins: a new piece of work ends the one before, whose result is never seen. For one thread (the FX thread).
public final class Latest {
    private final Background background;
    private Background.Ticket running = Background.Ticket.NONE;
    private long generation;

    public Latest(Background background) {
        this.background = background;
    }

    /// As {@link Background#run}, after the work before was given up.
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        cancel();
        long mine = generation;
        running = background.run(work, result -> ifCurrent(mine, () -> done.accept(result)),
                problem -> ifCurrent(mine, () -> failed.accept(problem)));
    }

    /// Gives up what is under way.
    public void cancel() {
        generation++;
        running.cancel();
        running = Background.Ticket.NONE;
    }

    private void ifCurrent(long asked, Runnable then) {
        if (asked == generation) {
            then.run();
        }
    }
}
