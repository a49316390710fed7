package ripple.fits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.fits.tile.TileBuffers;
import ripple.timing.Timings;

/// An open FITS file, plain or gzipped as a whole, of any length.
///
/// HDUs are found one after the other and only as far as asked for, so that an early one can be read although a later one
/// is broken; what follows the last HDU and is no extension is ignored (FITS standard 4.0, 3.5). One thread at a time.
public final class FitsFile implements AutoCloseable {
    private static final int BEGIN = 80;

    private final String name;
    private final ByteSource bytes;
    private final FileClock clock;
    private final TileBuffers buffers = new TileBuffers();
    private final List<Hdu> hdus = new ArrayList<>();
    private boolean allFound;

    private FitsFile(String name, ByteSource bytes, Timings timings) {
        this.name = name;
        this.bytes = bytes;
        this.clock = new FileClock(timings);
    }

    /// Opens a file and reads its first header.
    ///
    /// @throws FitsException when it is missing, cannot be read or is no FITS file
    public static FitsFile open(Path path) throws FitsException {
        return open(path, Timings.off());
    }

    /// The same, timed.
    ///
    /// @param timings where `read`, `decode` and `cut` are recorded, once for each array that boxes are read from
    /// @throws FitsException as above
    public static FitsFile open(Path path, Timings timings) throws FitsException {
        String name = String.valueOf(path.getFileName());
        FitsFile file = new FitsFile(name, source(path), timings);
        try {
            file.readPrimary();
            return file;
        } catch (FitsException e) {
            file.close();
            throw e;
        }
    }

    private static ByteSource source(Path path) throws FitsException {
        try {
            ChannelBytes plain = new ChannelBytes(path);
            if (!isGzip(plain)) {
                return plain;
            }
            plain.close();
            return new GzipBytes(path, Math.min(1L << 31, Runtime.getRuntime().maxMemory() / 4));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static boolean isGzip(ChannelBytes file) throws IOException {
        byte[] magic = new byte[2];
        if (file.reaches(magic.length)) {
            file.read(0, magic, 0, magic.length);
        }
        return (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    }

    private static FitsException unreadable(Path path, IOException e) {
        String why = e instanceof NoSuchFileException || !Files.exists(path)
                ? "the file does not exist"
                : e.getMessage();
        return new FitsException(path + ": the file cannot be opened: " + why + ".", e);
    }

    private void readPrimary() throws FitsException {
        String begin = begin(0);
        Place place = Place.hdu(name, 0);
        if (begin.isEmpty()) {
            throw place.fault("the file is empty.");
        }
        if (begin.startsWith("version https://git-lfs")) {
            throw place.fault("this is no FITS file but a Git LFS pointer to one: run `git lfs pull`.");
        }
        if (!begin.startsWith("SIMPLE")) {
            throw place.fault("this is no FITS file: it does not begin with SIMPLE.");
        }
        hdus.add(Hdu.read(this, 0, place));
    }

    /// The first characters at a place; shorter where the file ends.
    private String begin(long offset) throws FitsException {
        try {
            int length = BEGIN;
            while (length > 0 && !bytes.reaches(offset + length)) {
                length--;
            }
            byte[] begin = new byte[length];
            bytes.read(offset, begin, 0, length);
            return new String(begin, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            Place place = offset == 0 ? Place.hdu(name, 0) : Place.offset(name, offset);
            throw place.unreadable("the file", e);
        }
    }

    /// The file's name, without folders.
    public String name() {
        return name;
    }

    public Hdu primary() {
        return hdus.getFirst();
    }

    /// @param index 0 is the primary HDU
    /// @throws FitsException when there is none, or one up to it is broken
    public Hdu hdu(int index) throws FitsException {
        findUpTo(index);
        if (index < 0 || index >= hdus.size()) {
            throw Place.hdu(name, index).fault("the file has only " + hdus.size() + " HDUs.");
        }
        return hdus.get(index);
    }

    /// The HDU whose header begins at a byte of the file, without looking at those before.
    ///
    /// @throws FitsException when no header begins there
    public Hdu hduAt(long offset) throws FitsException {
        Place place = Place.offset(name, offset);
        if (offset < 0 || offset > Long.MAX_VALUE / 2
                || !begin(offset).startsWith(offset == 0 ? "SIMPLE" : "XTENSION")) {
            throw place.fault("no HDU begins there.");
        }
        return Hdu.read(this, offset, place);
    }

    /// The first HDU of that EXTNAME; empty when the file has none.
    ///
    /// @throws FitsException when one up to it is broken
    public Optional<Hdu> find(String extName) throws FitsException {
        for (int i = 0; i < hdus.size() || findNext(); i++) {
            if (hdus.get(i).name().equalsIgnoreCase(extName)) {
                return Optional.of(hdus.get(i));
            }
        }
        return Optional.empty();
    }

    /// The HDU of that EXTNAME and EXTVER; empty when the file has none.
    ///
    /// @throws FitsException when one up to it is broken
    public Optional<Hdu> find(String extName, int extVersion) throws FitsException {
        for (int i = 0; i < hdus.size() || findNext(); i++) {
            if (hdus.get(i).name().equalsIgnoreCase(extName) && hdus.get(i).version() == extVersion) {
                return Optional.of(hdus.get(i));
            }
        }
        return Optional.empty();
    }

    /// All HDUs.
    ///
    /// @throws FitsException when one is broken
    public List<Hdu> hdus() throws FitsException {
        findUpTo(Integer.MAX_VALUE);
        return List.copyOf(hdus);
    }

    private void findUpTo(int index) throws FitsException {
        boolean more = true;
        while (more && hdus.size() <= index) {
            more = findNext();
        }
    }

    private boolean findNext() throws FitsException {
        if (allFound) {
            return false;
        }
        long offset = hdus.getLast().nextOffset();
        if (!begin(offset).startsWith("XTENSION")) {
            allFound = true;
            return false;
        }
        return hdus.add(Hdu.read(this, offset, Place.hdu(name, hdus.size())));
    }

    ByteSource bytes() {
        return bytes;
    }

    FileClock clock() {
        return clock;
    }

    TileBuffers buffers() {
        return buffers;
    }

    /// Lets go of what is kept in memory to be quicker next time.
    void forget() {
        hdus.forEach(Hdu::forget);
    }

    @Override
    public void close() {
        buffers.close();
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
