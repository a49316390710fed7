package ripple.fits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A FITS file made card by card, for what no other writer would write.
final class FitsBytes {
    private static final int BLOCK = 2880;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// A primary HDU without data.
    static FitsBytes withEmptyPrimary() {
        return new FitsBytes().header("SIMPLE  =                    T", "BITPIX  =                    8",
                "NAXIS   =                    0");
    }

    FitsBytes header(String... cards) {
        for (String card : cards) {
            out.writeBytes(String.format("%-80s", card).getBytes(StandardCharsets.ISO_8859_1));
        }
        out.writeBytes(String.format("%-80s", "END").getBytes(StandardCharsets.ISO_8859_1));
        return padded((byte) ' ');
    }

    FitsBytes data(byte[] bytes) {
        out.writeBytes(bytes);
        return padded((byte) 0);
    }

    private FitsBytes padded(byte with) {
        while (out.size() % BLOCK != 0) {
            out.write(with);
        }
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    Path writeTo(Path path) throws IOException {
        return Files.write(path, bytes());
    }
}
