package ripple.fits;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Remembers why the disk refused: the FITS library keeps the text of the reason only.
final class DiskWatch extends FilterOutputStream {
    private Optional<IOException> refusal = Optional.empty();

    DiskWatch(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            refusal = Optional.of(refusal.orElse(e));
            throw e;
        }
    }

    /// @throws IOException when the disk refused
    void check() throws IOException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }
}
