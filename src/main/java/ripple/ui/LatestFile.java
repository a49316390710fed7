package ripple.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import ripple.job.Guard;
import ripple.ui.kit.Background;

/// A value that is kept in a file whenever it changes. Written in the background; however the writing is put off, the last value is what
/// the file ends with.
final class LatestFile<T> {
    private final Path file;
    private final Background io;
    private final Write<T> write;
    private final Consumer<String> failed;
    private final AtomicReference<T> latest;

    /// Writes a value.
    @FunctionalInterface
    interface Write<T> {
        /// @throws IOException when it cannot be written
        void to(T value, Path file) throws IOException;
    }

    /// @param first what the file holds
    /// @param failed receives a sentence when the file could not be written
    LatestFile(Path file, T first, Background io, Write<T> write, Consumer<String> failed) {
        this.file = file;
        this.latest = new AtomicReference<>(first);
        this.io = io;
        this.write = write;
        this.failed = failed;
    }

    /// Keeps a value, unless the file holds it.
    void keep(T value) {
        if (!value.equals(latest.getAndSet(value))) {
            io.run(this::writeLatest, done -> {}, problem -> failed.accept(Guard.sentence(problem)));
        }
    }

    private synchronized Path writeLatest() throws IOException {
        write.to(latest.get(), file);
        return file;
    }
}
