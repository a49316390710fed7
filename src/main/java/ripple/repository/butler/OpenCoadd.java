package ripple.repository.butler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.fits.CellCoadd;
import ripple.fits.FitsException;
import ripple.repository.FileProblem;
import ripple.timing.Stages;
import ripple.timing.Timings;

/// One opened file.
///
/// @param state by which a file that was replaced is told from what it was
/// @param unpacked the temporary copy of a zip file's member, if it is one
record OpenCoadd(State state, CellCoadd coadd, Optional<Path> unpacked) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCoadd.class);

    /// @param bytes size of the file
    /// @param key what the file system calls it (device and inode), where it does: a file moved into the place of another has its own
    record State(DatasetFile file, long bytes, FileTime modified, String key) {
        static State of(DatasetFile file) throws UnusableFile {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
                return new State(file, attributes.size(), attributes.lastModifiedTime(),
                        String.valueOf(attributes.fileKey()));
            } catch (IOException e) {
                throw new UnusableFile(FileProblem.Kind.UNREADABLE, file.shown(),
                        "The file " + file.shown() + " cannot be read: " + Sentences.of(e), e);
            }
        }
    }

    /// @param recordedBytes size in the registry, −1 when unknown
    /// @param timings where opening and reading are recorded
    static OpenCoadd open(State state, long recordedBytes, Timings timings) throws UnusableFile {
        DatasetFile file = state.file();
        Optional<Path> unpacked = Optional.empty();
        boolean done = false;
        try (Timings.Span _ = timings.start(Stages.OPEN)) {
            unpacked = file.isZipped() ? Optional.of(ZipMember.unpacked(file)) : unpacked;
            OpenCoadd opened = new OpenCoadd(state, CellCoadd.open(unpacked.orElse(file.path()), timings), unpacked);
            done = true;
            return opened;
        } catch (FitsException e) {
            boolean cut = !file.isZipped() && state.bytes() < recordedBytes;
            throw unreadable(file, cut
                    ? "it has " + state.bytes() + " bytes of the " + recordedBytes + " registered: it was cut short. "
                            + "Fetch it again. (" + Sentences.firstLine(e) + ".)"
                    : Sentences.firstLine(e) + ".", e);
        } catch (IOException e) {
            throw unreadable(file, Sentences.of(e), e);
        } finally {
            if (!done) {
                unpacked.ifPresent(OpenCoadd::delete);
            }
        }
    }

    static UnusableFile unreadable(DatasetFile file, String why, Throwable cause) {
        return new UnusableFile(FileProblem.Kind.UNREADABLE, file.shown(),
                "The file " + file.shown() + " cannot be read: " + why, cause);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The temporary file {} could not be deleted.", file, e);
        }
    }

    @Override
    public void close() {
        coadd.close();
        unpacked.ifPresent(OpenCoadd::delete);
    }
}
