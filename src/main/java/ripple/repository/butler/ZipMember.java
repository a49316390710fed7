package ripple.repository.butler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A dataset inside of a zip file.
final class ZipMember {
    /// Far above any coadd: what claims more is damaged.
    private static final long LARGEST_BYTES = 8L << 30;

    private ZipMember() {}

    /// A temporary copy of the member; whoever asks for it deletes it.
    ///
    /// @throws IOException when there is no such member, or it cannot be read
    static Path unpacked(DatasetFile file) throws IOException {
        Path copy = Files.createTempFile("ripple-member", ".fits");
        boolean whole = false;
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            ZipEntry entry = zip.getEntry(file.member());
            if (entry == null || entry.isDirectory()) {
                throw new IOException("the zip file has no member " + file.member());
            }
            if (entry.getSize() < 0 || entry.getSize() > LARGEST_BYTES) {
                throw new IOException("the member claims " + entry.getSize() + " bytes");
            }
            try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            whole = true;
            return copy;
        } finally {
            if (!whole) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
