package ripple.timing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How long the stages took, how many bytes went through them, how well caches worked, what was slow and what failed: of a job, a
/// repository, or everything.
///
/// A stage is a short word ({@link Stages}). Recording is done without waiting for others and may be done from any thread. Long pieces are
/// also events of Java Flight Recorder, `ripple.Stage`.
///
/// What a job does to a shared repository is recorded by the repository; it counts for the job too while the job has said so with
/// {@link #during}.
public final class Timings {
    private static final ScopedValue<Timings> JOB = ScopedValue.newInstance();

    private static final Timings OFF = new Timings(null, "", () -> 0);

    /// Null when nothing is recorded.
    private final @Nullable Ledger ledger;
    private final String repository;
    private final LongSupplier clock;

    private Timings(@Nullable Ledger ledger, String repository, LongSupplier clock) {
        this.ledger = ledger;
        this.repository = repository;
        this.clock = clock;
    }

    /// With the system's clock.
    public Timings() {
        this(System::nanoTime);
    }

    /// @param clock nanoseconds from any point on
    public Timings(LongSupplier clock) {
        this(new Ledger(null), "", clock);
    }

    /// Records nothing.
    public static Timings off() {
        return OFF;
    }

    /// A part of this: what is recorded there is recorded here too, but not the other way round.
    public Timings part() {
        return new Timings(ledger == null ? null : new Ledger(ledger), repository, clock);
    }

    /// The same, for work on a repository.
    ///
    /// @param id see `Repository.id`
    public Timings of(String id) {
        return new Timings(ledger, id, clock);
    }

    /// The part of this that the work on this thread is done for ({@link #during}); this where there is none.
    public Timings ofJob() {
        Timings job = JOB.orElse(OFF);
        return ledger != null && job.ledger != null && job.ledger.isPartOf(ledger)
                ? new Timings(job.ledger, repository, clock)
                : this;
    }

    /// Does work for this: what others record on this thread meanwhile is recorded here too, but never twice.
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return ledger == null ? work.call() : ScopedValue.where(JOB, this).call(work);
    }

    /// Work for another thread that counts for the same job as work on this one.
    public static <T> Callable<T> carried(Callable<T> work) {
        Timings job = JOB.orElse(OFF);
        return job.ledger == null ? work : () -> ScopedValue.where(JOB, job).call(work::call);
    }

    /// Starts the clock for one piece of work; close it when the work is done.
    public Span start(String stage) {
        return new Span(this, stage);
    }

    /// Adds one piece of work that took so long.
    public void record(String stage, long nanos, long bytes) {
        to((into, own) -> into.add(stage, own, nanos, bytes));
    }

    /// Adds to a stage's bytes only.
    public void bytes(String stage, long bytes) {
        to((into, own) -> into.addBytes(stage, own, bytes));
    }

    /// An object is finished.
    ///
    /// @param nanos all that was done for it took
    public void object(String id, long nanos) {
        to((into, own) -> {
            into.add(Stages.OBJECT, own, nanos, 0);
            into.slowObject(id, nanos);
        });
    }

    /// A file was read from.
    public void file(String location, long nanos) {
        to((into, own) -> into.slowFile(location, nanos));
    }

    /// An object has got its status.
    ///
    /// @param status `accepted`, `rejected` or `failed`
    public void ended(String status) {
        to((into, _) -> into.ended(status));
    }

    /// An object was not accepted: told once for each of its reasons.
    ///
    /// @param status `rejected` or `failed`
    /// @param reason what it has in common with others, a few words
    /// @param sentence the reason in full
    public void outcome(String status, String reason, String sentence, String id) {
        to((into, own) -> into.outcome(status, reason, sentence, id));
    }

    /// A cache was asked.
    ///
    /// @param cache a word
    public void lookUps(String cache, long hits, long misses) {
        to((into, own) -> into.lookUps(cache, hits, misses));
    }

    /// The time now, in nanoseconds from any point on; 0 when nothing is recorded.
    public long now() {
        return clock.getAsLong();
    }

    /// What was recorded so far, by stage name.
    public Map<String, StageTiming> snapshot() {
        return ledger == null ? Map.of() : ledger.stages(_ -> true);
    }

    /// How many pieces of a stage took how long, by stage name.
    public Map<String, Spread> spreads() {
        return ledger == null ? Map.of() : ledger.spreads();
    }

    /// The same as {@link #snapshot} for each repository apart, by its id.
    public Map<String, Map<String, StageTiming>> byRepository() {
        Map<String, Map<String, StageTiming>> all = new TreeMap<>();
        if (ledger != null) {
            ledger.repositories().forEach(id -> all.put(id, ledger.stages(id::equals)));
        }
        return all;
    }

    /// How many pieces a stage had so far; cheaper than {@link #snapshot}.
    public long count(String stage) {
        return ledger == null ? 0 : ledger.count(stage);
    }

    /// How many bytes a stage moved so far.
    public long bytes(String stage) {
        return ledger == null ? 0 : ledger.bytes(stage);
    }

    /// By cache.
    public Map<String, LookUps> caches() {
        return ledger == null ? Map.of() : ledger.caches();
    }

    /// The objects that took longest, the slowest first.
    public List<Slow> slowObjects() {
        return ledger == null ? List.of() : ledger.slowObjects();
    }

    /// The files from which to read took longest, the slowest first.
    public List<Slow> slowFiles() {
        return ledger == null ? List.of() : ledger.slowFiles();
    }

    /// How many objects have which status.
    public Map<String, Long> statuses() {
        return ledger == null ? Map.of() : ledger.statuses();
    }

    /// How many objects have ended, of whatever status; also those for which nothing had to be done, as they were kept from before or have no place.
    public long finished() {
        return statuses().values().stream().mapToLong(Long::longValue).sum();
    }

    /// What was not accepted, by reason, the most frequent first.
    public List<Outcome> outcomes() {
        return ledger == null ? List.of() : ledger.outcomes();
    }

    private interface Entry {
        void into(Ledger ledger, String repository);
    }

    private void to(Entry entry) {
        if (ledger == null) {
            return;
        }
        Ledger job = JOB.isBound() ? JOB.get().ledger : null;
        if (job == null || ledger.isPartOf(job)) {
            entry.into(ledger, repository);
        } else {
            entry.into(job, repository);
            if (!job.isPartOf(ledger)) {
                entry.into(ledger, repository);
            }
        }
    }

    /// One running piece of work.
    public static final class Span implements AutoCloseable {
        private final Timings timings;
        private final String stage;
        private final long startNanos;
        private final StageEvent event = new StageEvent();
        private long bytes;
        private String repository;

        private Span(Timings timings, String stage) {
            this.timings = timings;
            this.stage = stage;
            this.repository = timings.repository;
            this.startNanos = timings.now();
            event.begin();
        }

        /// Adds to the bytes that went through.
        public void bytes(long more) {
            bytes += more;
        }

        /// It has turned out whose work it is.
        ///
        /// @param id of the repository
        public void repository(String id) {
            repository = id;
        }

        @Override
        public void close() {
            if (timings.ledger != null) {
                end(timings.now() - startNanos);
            }
        }

        /// The work took turns with other work: ends it with the time that was its own.
        public void end(long nanos) {
            if (timings.ledger == null) {
                return;
            }
            timings.to((into, _) -> into.add(stage, repository, nanos, bytes));
            event.end();
            if (event.shouldCommit()) {
                event.stage = stage;
                event.repository = repository;
                event.bytes = bytes;
                event.work = nanos;
                event.commit();
            }
        }
    }
}
