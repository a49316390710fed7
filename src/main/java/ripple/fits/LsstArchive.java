package ripple.fits;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ripple.sky.PixelBox;

/// An open lsst.images file: a JSON tree, and the HDUs that it points to.
///
/// The primary header says at which bytes the tree and the index of HDUs begin. A file that another tool has written anew
/// may have lost these numbers or kept wrong ones: each is tried, and what does not fit is looked for HDU by HDU.
/// One thread at a time.
final class LsstArchive {
    /// The trees of real files have some 25,000 characters.
    private static final int LONGEST_TREE = 64 << 20;
    private static final Pattern SOURCE = Pattern
            .compile("fits:(?<name>[^\\[,]+)(,(?<version>\\d{1,9}))?(\\[(?<column>\\d{1,9})])?");

    /// An HDU as the tree names it.
    private record Key(String name, int version) {}

    private final FitsFile file;
    private final JsonTree tree;
    private final Map<Key, Long> addresses;
    private final Map<Key, Hdu> found = new HashMap<>();

    private LsstArchive(FitsFile file, JsonTree tree, Map<Key, Long> addresses) {
        this.file = file;
        this.tree = tree;
        this.addresses = addresses;
    }

    /// Reads the tree.
    ///
    /// @param kind what the file must hold, as in its schema, e.g. `cell_coadd`
    /// @throws FitsException when the file has no tree, holds something else or needs a newer reader
    static LsstArchive open(FitsFile file, String kind) throws FitsException {
        Optional<String> announced = file.primary().header().text("DATAMODL");
        if (announced.isPresent()) {
            requireKind(file.name(), kind, announced.get());
        }
        JsonTree tree = JsonTree.parse(treeBytes(file), file.name());
        requireKind(file.name(), kind, tree.child("schema_url").text());
        tree.readable();
        return new LsstArchive(file, tree, index(file));
    }

    /// The root of the tree.
    JsonTree tree() {
        return tree;
    }

    /// The HDU with the array that the tree refers to by `{source, shape}`; its shape is what the tree says.
    ///
    /// @throws FitsException when there is no such HDU, or the two contradict each other
    Hdu image(JsonTree reference) throws FitsException {
        Hdu hdu = hdu(reference);
        int[] axes = hdu.image().axes();
        List<JsonTree> shape = reference.child("shape").items();
        int[] claimed = new int[shape.size()];
        for (int i = 0; i < claimed.length; i++) {
            claimed[claimed.length - 1 - i] = shape.get(i).integer();
        }
        if (!Arrays.equals(claimed, axes)) {
            throw hdu.fault("the array has " + Arrays.toString(axes) + " elements (columns first), the JSON tree says "
                    + Arrays.toString(claimed) + ": one of them is wrong.");
        }
        return hdu;
    }

    /// The table of which the tree refers to a column by `{source: "fits:NAME[column]"}`.
    BinaryTable table(JsonTree column) throws FitsException {
        return hdu(column.child("data")).table();
    }

    /// Name of the column that the tree refers to.
    String columnName(JsonTree column) throws FitsException {
        JsonTree source = column.child("data").child("source");
        String number = source(source).group("column");
        List<String> names = table(column).columnNames();
        int index = number == null ? -1 : Integer.parseInt(number) - 1;
        if (index < 0 || index >= names.size()) {
            throw source.wrong("points to a column that is not there");
        }
        return names.get(index);
    }

    /// A small array of numbers, written into the tree or in an HDU.
    NumberArray numbers(JsonTree array) throws FitsException {
        if (!array.has("source")) {
            return NumberArray.inline(array.has("data") ? array.child("data") : array);
        }
        FitsImage image = image(array).image();
        return new NumberArray(image.height(), image.width(), image.doubles());
    }

    /// A two-dimensional array's pixels, from (0, 0).
    static PixelBox size(Hdu hdu) throws FitsException {
        int[] axes = hdu.image().axes();
        if (axes.length != 2) {
            throw hdu.fault("this must be a plane; it has " + axes.length + " axes.");
        }
        return new PixelBox(0, 0, axes[0], axes[1]);
    }

    private Hdu hdu(JsonTree reference) throws FitsException {
        JsonTree source = reference.child("source");
        Matcher matcher = source(source);
        String version = matcher.group("version");
        Key key = new Key(matcher.group("name"), version == null ? 1 : Integer.parseInt(version));
        Hdu known = found.get(key);
        if (known == null) {
            known = find(key).orElseThrow(() -> new FitsException(file.name() + ": there is no HDU named " + key.name
                    + (key.version == 1 ? "" : " of version " + key.version)
                    + ". The file is damaged or was changed by another program: fetch it again."));
            found.put(key, known);
        }
        return known;
    }

    private static Matcher source(JsonTree source) throws FitsException {
        Matcher matcher = SOURCE.matcher(source.text());
        if (!matcher.matches()) {
            throw source.wrong("is not the name of an HDU");
        }
        return matcher;
    }

    private Optional<Hdu> find(Key key) throws FitsException {
        Optional<Hdu> addressed = named(file, addresses.getOrDefault(key, 0L), key.name);
        return addressed.isPresent() && addressed.get().version() == key.version
                ? addressed
                : file.find(key.name, key.version);
    }

    private static byte[] treeBytes(FitsFile file) throws FitsException {
        Optional<Hdu> addressed = addressed(file, "JSON");
        Hdu json = addressed.isPresent()
                ? addressed.get()
                : file.find("JSON").orElseThrow(() -> new FitsException(file.name()
                        + " is not a file of lsst.images: it has no HDU named JSON."));
        if (json.dataSize() > LONGEST_TREE) {
            throw json.fault("the JSON tree has " + json.dataSize() + " bytes, too many to be true.");
        }
        return json.table().bytes("JSON", 0);
    }

    /// Where the index says that HDUs begin; empty when it cannot be used.
    private static Map<Key, Long> index(FitsFile file) {
        Map<Key, Long> addresses = new HashMap<>();
        try {
            Optional<Hdu> index = addressed(file, "INDEX");
            if (index.isPresent()) {
                BinaryTable table = index.get().table();
                List<String> names = table.texts("EXTNAME");
                long[] versions = table.integers("EXTVER");
                long[] starts = table.integers("HDRADDR");
                for (int row = 0; row < starts.length; row++) {
                    addresses.put(new Key(names.get(row), (int) versions[row]), starts[row]);
                }
            }
        } catch (FitsException unusable) {
            // The index only saves looking at every header: without it they are looked at.
            addresses.clear();
        }
        return addresses;
    }

    /// The HDU at which `JSONADDR` or `INDXADDR` points, when it is there and as long as announced.
    private static Optional<Hdu> addressed(FitsFile file, String name) throws FitsException {
        FitsHeader header = file.primary().header();
        String prefix = name.equals("JSON") ? "JSON" : "INDX";
        long size = header.integer(prefix + "SIZE").orElse(0);
        Optional<Hdu> hdu = named(file, header.integer(prefix + "ADDR").orElse(0), name);
        return hdu.filter(h -> size == h.nextOffset() - h.dataOffset() + h.header().length());
    }

    /// The HDU that begins at a byte, when it has that name.
    private static Optional<Hdu> named(FitsFile file, long address, String name) {
        if (address <= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.hduAt(address)).filter(hdu -> hdu.name().equals(name));
        } catch (FitsException wrongAddress) {
            return Optional.empty();
        }
    }

    private static void requireKind(String file, String kind, String schema) throws FitsException {
        String holds = schema.replaceFirst(".*/", "").replaceFirst("-[0-9.]*$", "");
        if (!holds.equals(kind)) {
            throw new FitsException(file + " holds a " + holds.replace('_', ' ') + " (" + schema + "), not a "
                    + kind.replace('_', ' ') + ".");
        }
    }
}
