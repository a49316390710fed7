package ripple.cli;

import picocli.CommandLine.Option;
import ripple.cutout.StampCache;
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

    Workers workers() {
        return new Workers(threads);
    }

    StampCache cache() {
        return new StampCache(cacheBytes);
    }
}
