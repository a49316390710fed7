package ripple.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import ripple.export.ExportException;
import ripple.export.StampResult;
import ripple.export.StampSource;
import ripple.job.Cancellation;
import ripple.job.Workers;
import ripple.timing.Timings;

/// Goes over the results of a set: the work on several threads at once, what comes of it handed over in order on the calling thread.
@FunctionalInterface
interface SetWalk {
    /// Few enough that the stamps of all threads stay within some tens of megabytes.
    int ROWS_AT_ONCE = 16;

    /// Where what was made of a result goes.
    @FunctionalInterface
    interface Sink<B> {
        void take(B made) throws ExportException;
    }

    /// Reads every result and works on it.
    ///
    /// @param work safe from many threads
    /// @throws ExportException when a result cannot be read, or the sink cannot take it
    /// @throws java.util.concurrent.CancellationException when cancelled
    <B> void over(StampSource set, Function<StampResult, B> work, Sink<B> sink) throws ExportException;

    /// The same walk, with the work on each result recorded as a piece of a stage.
    default SetWalk timed(Timings timings, String stage) {
        SetWalk plain = this;
        return new SetWalk() {
            @Override
            public <B> void over(StampSource set, Function<StampResult, B> work, Sink<B> sink) throws ExportException {
                plain.over(set, result -> {
                    try (Timings.Span _ = timings.start(stage)) {
                        return work.apply(result);
                    }
                }, sink);
            }
        };
    }

    /// On the pixel threads.
    static SetWalk on(Workers workers, Cancellation cancellation) {
        return new SetWalk() {
            @Override
            public <B> void over(StampSource set, Function<StampResult, B> work, Sink<B> sink) throws ExportException {
                try {
                    List<Integer> starts = IntStream.iterate(0, i -> i < set.count(), i -> i + ROWS_AT_ONCE)
                            .boxed().toList();
                    workers.mapInOrder(starts, start -> part(set, start, work), made -> hand(made, sink),
                            cancellation);
                } catch (ExportBrokenOff e) {
                    throw e.reason();
                }
            }
        };
    }

    /// In the calling thread alone.
    static SetWalk here(Cancellation cancellation) {
        return new SetWalk() {
            @Override
            public <B> void over(StampSource set, Function<StampResult, B> work, Sink<B> sink) throws ExportException {
                for (int i = 0; i < set.count(); i++) {
                    cancellation.check();
                    sink.take(work.apply(set.result(i)));
                }
            }
        };
    }

    private static <B> List<B> part(StampSource set, int start, Function<StampResult, B> work) {
        try {
            List<B> made = new ArrayList<>();
            for (int i = start; i < Math.min(set.count(), start + ROWS_AT_ONCE); i++) {
                made.add(work.apply(set.result(i)));
            }
            return made;
        } catch (ExportException e) {
            throw new ExportBrokenOff(e);
        }
    }

    private static <B> void hand(List<B> made, Sink<B> sink) {
        try {
            for (B one : made) {
                sink.take(one);
            }
        } catch (ExportException e) {
            throw new ExportBrokenOff(e);
        }
    }
}
