package ripple.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// An array of records in an npz file, e.g. a catalogue with the truth of a simulation. Little endian, version 1.
public final class StructuredNpy {
    private static final Pattern FIELD = Pattern
            .compile("\\('(\\w+)', '[<|]([?biufS])(\\d*)'(?:, \\(([0-9, ]+)\\))?\\)");
    private static final int PREAMBLE = 10;

    private final ByteBuffer bytes;
    private final String header;

    private StructuredNpy(byte[] all) {
        this.bytes = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        this.header = new String(all, PREAMBLE, bytes.getShort(8), StandardCharsets.US_ASCII);
    }

    /// The array of that name.
    public static StructuredNpy of(Path npz, String name) {
        try (ZipFile zip = new ZipFile(npz.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ".npy"))) {
            return new StructuredNpy(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A field of floats of one record, flat.
    public double[] array(String field, int record) {
        int length = 0;
        int offset = -1;
        int count = 0;
        for (Matcher m = FIELD.matcher(header); m.find();) {
            int items = items(m.group(4));
            if (m.group(1).equals(field)) {
                offset = length;
                count = items;
            }
            length += items * (m.group(3).isEmpty() ? 1 : Integer.parseInt(m.group(3)));
        }
        double[] values = new double[count];
        int start = PREAMBLE + header.length() + record * length + offset;
        for (int i = 0; i < count; i++) {
            values[i] = bytes.getFloat(start + i * Float.BYTES);
        }
        return values;
    }

    private static int items(String shape) {
        int items = 1;
        for (String n : shape == null ? new String[0] : shape.split(",", -1)) {
            items *= n.isBlank() ? 1 : Integer.parseInt(n.strip());
        }
        return items;
    }
}
