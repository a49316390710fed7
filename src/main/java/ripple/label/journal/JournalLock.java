package ripple.label.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ripple.file.Disk;
import ripple.file.PositionedFile;
import ripple.label.journal.JournalException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A file beside a journal that says who has it open. It works where the system's own locks do not, on network homes: making a file that
/// must not exist is safe there, and the file says by whom.
final class JournalLock implements Closeable {
    private static final int ATTEMPTS = 8;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path path;
    private final LockHolder holder;
    private final Optional<LockHolder> before;

    private JournalLock(Path path, LockHolder holder, Optional<LockHolder> before) {
        this.path = path;
        this.holder = holder;
        this.before = before;
    }

    /// What to do when another has it.
    enum Other {
        /// Leave it to the other, unless that one is gone.
        RESPECT,
        /// The user says that the other is gone.
        TAKE_OVER
    }

    static Path pathFor(Path journal) {
        return journal.resolveSibling(journal.getFileName() + ".lock");
    }

    /// @throws JournalException when another has it (says who), or the lock cannot be made
    static JournalLock take(Path journal, Station station, Other other) throws JournalException {
        Path path = pathFor(journal);
        LockHolder mine = new LockHolder(station.host(), station.user(), station.pid(), station.startedMillis(),
                Instant.now(), UUID.randomUUID().toString());
        Optional<LockHolder> before = Optional.empty();
        try {
            for (int i = 0; i < ATTEMPTS; i++) {
                if (make(path, mine, station.disk())) {
                    return new JournalLock(path, mine, before);
                }
                Optional<LockHolder> gone = removeStale(journal, path, station, other);
                before = gone.isPresent() ? gone : before;
            }
        } catch (IOException e) {
            throw e instanceof JournalException known ? known : JournalException.opening(journal, e);
        }
        throw new JournalException(Reason.BUSY, "The journal " + journal + " is being opened by another program; try again.");
    }

    /// Who has a journal open now; empty when nobody has.
    static Optional<LockHolder> holderOf(Path journal, Station station) {
        try {
            return read(pathFor(journal)).filter(holder -> !holder.isGone(station));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Who had left the lock behind that was removed.
    Optional<LockHolder> leftBehindBy() {
        return before;
    }

    @Override
    public void close() throws IOException {
        try (LockRight right = LockRight.over(path, holder.token())) {
            if (right.isMine() && read(path).filter(now -> now.token().equals(holder.token())).isPresent()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static boolean make(Path path, LockHolder mine, Disk disk) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException _) {
            return false;
        }
        try (PositionedFile file = disk.open(path)) {
            file.write(0, bytes(mine));
            return true;
        } catch (IOException e) {
            removeHalf(path, e);
            throw e;
        }
    }

    /// A full disk has room for the name only: the file is ours, says nothing, and would stand in the way of the next.
    private static void removeHalf(Path path, IOException cause) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException also) {
            cause.addSuppressed(also);
        }
    }

    /// Removes the lock of one who is gone. Whoever is not the one to remove it, or finds that it has gone meanwhile, looks again.
    private static Optional<LockHolder> removeStale(Path journal, Path path, Station station, Other other)
            throws IOException {
        Optional<LockHolder> found = read(path);
        if (found.isEmpty() && Files.notExists(path)) {
            return found;
        }
        // A lock without content is one that is just being made, or one whose maker died doing so.
        boolean gone = found.isPresent()
                ? other == Other.TAKE_OVER || found.get().isGone(station)
                : !LockRight.isYoung(path);
        if (!gone) {
            throw new JournalException(Reason.BUSY, found
                    .map(holder -> "The journal " + journal + " is open: " + holder.sentencePart()
                            + ". It can be read here; close it there to grade here.")
                    .orElse("The journal " + journal + " is just being opened by another program; try again."));
        }
        Optional<String> token = found.map(LockHolder::token);
        try (LockRight right = LockRight.over(path, token.orElse(""))) {
            if (right.isMine() && read(path).map(LockHolder::token).equals(token)
                    && (token.isPresent() || LockRight.isOld(path))) {
                Files.deleteIfExists(path);
            }
        }
        return found;
    }

    private static byte[] bytes(LockHolder holder) {
        return JsonNodeFactory.instance.objectNode().put("host", holder.host()).put("user", holder.user())
                .put("pid", holder.pid()).put("started", holder.startedMillis()).put("since", holder.since().toString())
                .put("token", holder.token()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<LockHolder> read(Path path) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(Files.readAllBytes(path));
            return Optional.of(new LockHolder(tree.path("host").asString(), tree.path("user").asString(),
                    tree.path("pid").asLong(), tree.path("started").asLong(),
                    Instant.parse(tree.path("since").asString()), tree.path("token").asString()));
        } catch (NoSuchFileException | JacksonException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
