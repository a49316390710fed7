package ripple.pipeline.kept;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.catalog.Target;
import ripple.file.AtomicFile;

/// A folder with the runs of a user: for each a small JSON file, which is replaced as a whole, and its targets, which are written once.
///
/// Who works on a run holds a lock of the system's, which goes with the program however that ends: a run that is under way and that nobody
/// holds was broken off.
public final class RunStore {
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String RUN = ".json";
    private static final String TARGETS = ".targets.csv";
    private static final String LOCK = ".lock";
    /// The history: older ones are forgotten, their results are not.
    private static final int MOST = 200;

    private final Path folder;

    public RunStore(Path folder) {
        this.folder = folder;
    }

    /// A run that somebody works on.
    public static final class Hold implements AutoCloseable {
        private final FileChannel channel;

        private Hold(FileChannel channel) {
            this.channel = channel;
        }

        /// From now on others may work on it.
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// Keeps a new run.
    ///
    /// @throws IOException when it cannot be written
    public KeptRun add(RunRequest request, List<Target> targets, Instant now) throws IOException {
        String id = TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8);
        KeptRun run = new KeptRun(id, request, KeptRun.State.RUNNING, now, Optional.empty(), "", 0);
        Files.createDirectories(folder);
        AtomicFile.write(file(id, TARGETS), TargetRows.write(targets));
        update(run);
        forgetOld();
        return run;
    }

    /// Writes what has become of a run.
    ///
    /// @throws IOException when it cannot be written: the file stays what it was
    public void update(KeptRun run) throws IOException {
        AtomicFile.write(file(run.id(), RUN), RunJson.write(run));
    }

    /// All runs, the latest first. A file that cannot be read is named in the log and left where it is.
    public List<KeptRun> all() {
        List<KeptRun> all = new ArrayList<>();
        for (String id : ids()) {
            try {
                all.add(RunJson.read(id, Files.readString(file(id, RUN))));
            } catch (IOException e) {
                LOG.warn("The kept run {} cannot be read: {}", file(id, RUN), e.getMessage());
            }
        }
        return all;
    }

    /// The targets of a run, in order.
    ///
    /// @throws IOException when they are not there any more
    public List<Target> targets(KeptRun run) throws IOException {
        return TargetRows.read(file(run.id(), TARGETS), run.request().targets());
    }

    /// Takes a run to work on; empty when another, here or in another program, has it.
    ///
    /// @throws IOException when the store cannot be written
    public Optional<Hold> hold(KeptRun run) throws IOException {
        FileChannel channel = FileChannel.open(file(run.id(), LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Hold(channel));
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is held in this program.", run.id());
        }
        channel.close();
        return Optional.empty();
    }

    /// Forgets a run, not its results.
    ///
    /// @throws IOException when a file cannot be deleted
    public void remove(KeptRun run) throws IOException {
        remove(run.id());
    }

    private void remove(String id) throws IOException {
        for (String kind : List.of(RUN, TARGETS, LOCK)) {
            Files.deleteIfExists(file(id, kind));
        }
    }

    private void forgetOld() throws IOException {
        for (KeptRun old : all().stream().skip(MOST).filter(run -> !run.isUnfinished()).toList()) {
            remove(old.id());
        }
    }

    private List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(RUN))
                    .map(name -> name.substring(0, name.length() - RUN.length()))
                    .sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            LOG.warn("The runs in {} cannot be listed: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private Path file(String id, String kind) {
        return folder.resolve(id + kind);
    }
}
