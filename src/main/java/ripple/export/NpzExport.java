package ripple.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ripple.file.Disk;
import ripple.file.NpyShape;
import ripple.file.NpyType;
import ripple.file.NpzWriter;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Psf;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a set of stamps as one `.npz` of numpy arrays: row i is target i, whatever became of it.
///
/// `object_id` (text) · `ra`, `dec` (f8) · `image`, `variance` (f4, NaN without data) · `mask` (i4, or i8 with more than 31
/// planes, in one dictionary for the set) · `psf` (f4, zero-padded around its centre, NaN where there is none) · `tract`,
/// `patch`, `x0`, `y0` (i4) · `bands` (text) · `mask_planes` (JSON text: name → bit) · `status` (text). For each product two arrays
/// [N, H, W] (f4, NaN for an object without): under its name in its own unit, never normalised, and with `_significance` behind
/// the name in units of σ per pixel.
/// Rows are written in order and nothing is held but one of them; the file appears with {@link #finish}.
public final class NpzExport implements Closeable {
    private static final int MOST_INT_PLANES = 31;
    private static final int LONGEST_STATUS = 8;
    /// What the array of a product in units of σ is called after it.
    private static final String SIGNIFICANCE = "_significance";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path target;
    private final StampSource set;
    private final SetLayout layout;
    private final MaskPlanes planes;
    private final NpzWriter out;
    private final float[] noPixels;
    private final long[] noMask;
    private int row;

    private NpzExport(Path target, StampSource set, SetLayout layout, Disk disk) throws IOException {
        this.target = target;
        this.set = set;
        this.layout = layout;
        this.planes = planes(layout);
        this.out = NpzWriter.create(target, arrays(set, layout, planes), disk);
        int n = set.size() * set.size();
        this.noPixels = new float[n];
        Arrays.fill(noPixels, Float.NaN);
        this.noMask = Mask.noData(set.size(), set.size(), planes).bits();
    }

    /// Starts a file.
    ///
    /// @param target replaced when the file is whole
    /// @param set for its count, bands and size; its results are given to {@link #write}
    /// @param layout of the set
    /// @throws ExportException when there are more mask planes than an array can hold, or the file cannot be written
    public static NpzExport open(Path target, StampSource set, SetLayout layout) throws ExportException {
        return open(target, set, layout, Disk.LOCAL);
    }

    /// The same on another disk.
    public static NpzExport open(Path target, StampSource set, SetLayout layout, Disk disk) throws ExportException {
        try {
            return new NpzExport(target, set, layout, disk);
        } catch (ExportException e) {
            throw e;
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }

    /// Writes a whole set.
    ///
    /// @throws ExportException when bands lie on different grids, a result cannot be read, or the file cannot be written
    public static void write(Path target, StampSource set) throws ExportException {
        try (NpzExport export = open(target, set, set.layout())) {
            for (int i = 0; i < set.count(); i++) {
                export.write(set.result(i));
            }
            export.finish();
        }
    }

    /// Writes the next row.
    ///
    /// @throws ExportException when bands lie on different grids (says which), or the file cannot be written
    /// @throws IllegalArgumentException when it is not the next target's result
    public void write(StampResult result) throws ExportException {
        if (result.target().index() != row) {
            throw new IllegalArgumentException(
                    "Row " + row + " cannot hold the result of target " + result.target().index() + ".");
        }
        Optional<String> problem = Grids.problem(result, set.size());
        if (problem.isPresent()) {
            throw new ExportException(problem.get());
        }
        try {
            facts(result);
            for (Band band : set.bands()) {
                pixels(result.image(band));
            }
            for (Band product : layout.products()) {
                product(product.name(), result.product(product.name()));
            }
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
        row++;
    }

    /// Finishes the file.
    ///
    /// @throws IllegalStateException when a row is missing
    public void finish() throws ExportException {
        try {
            for (Band band : set.bands()) {
                out.array("bands").put(band.name());
            }
            out.array("mask_planes").put(dictionary(planes));
            out.commit();
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }

    @Override
    public void close() throws ExportException {
        try {
            out.close();
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }

    private void facts(StampResult result) throws IOException {
        out.array("object_id").put(result.target().id());
        out.array("ra").put(result.target().raDeg());
        out.array("dec").put(result.target().decDeg());
        out.array("tract").put(result.tract());
        out.array("patch").put(result.patch());
        out.array("x0").put(result.box().x0());
        out.array("y0").put(result.box().y0());
        out.array("status").put(result.status().label());
    }

    private void pixels(Optional<BandImage> image) throws IOException {
        out.array("image").put(image.map(i -> i.image().pixels()).orElse(noPixels));
        out.array("variance").put(image.map(i -> i.variance().pixels()).orElse(noPixels));
        out.array("mask").put(image.map(i -> i.mask().in(planes).bits()).orElse(noMask));
        out.array("psf").put(kernel(image.map(BandImage::psf).orElse(Psf.none())));
    }

    private void product(String name, Optional<BandImage> picture) throws IOException {
        out.array(name).put(picture.map(p -> p.image().pixels()).orElse(noPixels));
        out.array(name + SIGNIFICANCE).put(picture.map(p -> p.significance().pixels()).orElse(noPixels));
    }

    private float[] kernel(Psf psf) {
        float[] box = new float[layout.psfWidth() * layout.psfHeight()];
        if (!psf.isKnown()) {
            Arrays.fill(box, Float.NaN);
            return box;
        }
        int left = layout.psfWidth() / 2 - psf.width() / 2;
        int below = layout.psfHeight() / 2 - psf.height() / 2;
        for (int y = 0; y < psf.height(); y++) {
            for (int x = 0; x < psf.width(); x++) {
                box[(y + below) * layout.psfWidth() + x + left] = (float) psf.at(x, y);
            }
        }
        return box;
    }

    private static List<NpyShape> arrays(StampSource set, SetLayout layout, MaskPlanes planes) {
        int n = set.count();
        int b = set.bands().size();
        int longestBand = set.bands().stream().mapToInt(x -> characters(x.name())).max().orElse(0);
        NpyType maskType = planes.count() > MOST_INT_PLANES ? NpyType.I8 : NpyType.I4;
        List<NpyShape> all = new ArrayList<>(List.of(NpyShape.of("object_id", NpyType.text(layout.idCharacters()), n),
                NpyShape.of("ra", NpyType.F8, n), NpyShape.of("dec", NpyType.F8, n),
                NpyShape.of("image", NpyType.F4, n, b, set.size(), set.size()),
                NpyShape.of("variance", NpyType.F4, n, b, set.size(), set.size()),
                NpyShape.of("mask", maskType, n, b, set.size(), set.size()),
                NpyShape.of("psf", NpyType.F4, n, b, layout.psfHeight(), layout.psfWidth()),
                NpyShape.of("tract", NpyType.I4, n), NpyShape.of("patch", NpyType.I4, n),
                NpyShape.of("x0", NpyType.I4, n), NpyShape.of("y0", NpyType.I4, n),
                NpyShape.of("bands", NpyType.text(longestBand), b),
                NpyShape.of("mask_planes", NpyType.text(characters(dictionary(planes)))),
                NpyShape.of("status", NpyType.text(LONGEST_STATUS), n)));
        for (Band product : layout.products()) {
            all.add(NpyShape.of(product.name(), NpyType.F4, n, set.size(), set.size()));
            all.add(NpyShape.of(product.name() + SIGNIFICANCE, NpyType.F4, n, set.size(), set.size()));
        }
        return all;
    }

    private static MaskPlanes planes(SetLayout layout) throws ExportException {
        int count = layout.planeNames().size();
        if (count > Long.SIZE) {
            throw new ExportException(
                    "The files of this set have " + count + " different mask planes, one array can hold "
                            + Long.SIZE + "; write FITS (--format fits), where each object has its own.");
        }
        return new MaskPlanes(layout.planeNames());
    }

    private static String dictionary(MaskPlanes planes) {
        ObjectNode json = JSON.createObjectNode();
        for (int bit = 0; bit < planes.count(); bit++) {
            json.put(planes.names().get(bit), bit);
        }
        return JSON.writeValueAsString(json);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
