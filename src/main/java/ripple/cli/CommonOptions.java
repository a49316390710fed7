package ripple.cli;

import java.time.Duration;
import picocli.CommandLine.Option;
import ripple.cutout.StampCache;
import ripple.job.MemoryBudget;
import ripple.job.Workers;

/// Options that every command has.
final class CommonOptions {
    @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class, description = "threads for pixels (default: as many as cores)")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--cache", paramLabel = "SIZE", converter = ByteSize.class, description = "memory for stamps, e.g. 512m (default: a quarter of the heap)")
    long cacheBytes = Runtime.getRuntime().maxMemory() / 4;

    @Option(names = "--quiet", description = "no progress")
    boolean quiet;

    @Option(names = "--debug", description = "on an error, also where it came from")
    boolean debug;

    @Option(names = "--read-timeout", paramLabel = "S", description = "seconds after which a file that does not answer is left out (default: 60)")
    long readTimeout = 60;

    Workers workers() throws UsageException {
        if (readTimeout < 1) {
            throw new UsageException("--read-timeout must be at least 1 second.");
        }
        return new Workers(threads, MemoryBudget.ofThisMachine(), Duration.ofSeconds(readTimeout));
    }

    StampCache cache() {
        return new StampCache(cacheBytes);
    }

    /// One that makes room for a batch.
    StampCache cache(Workers workers) {
        StampCache cache = cache();
        workers.memory().add(cache);
        return cache;
    }
}
