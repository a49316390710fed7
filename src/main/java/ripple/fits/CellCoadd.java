package ripple.fits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ripple.fits.field.Field;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.timing.Timings;

/// An open cell coadd of lsst.images (Rubin data from Data Preview 2 on).
///
/// Opening reads the JSON tree and the header of the image; all else is read when it is asked for, of the pixel arrays only
/// the tiles that are touched. One thread at a time; each thread opens the file for itself.
public final class CellCoadd implements AutoCloseable {
    private static final String KIND = "cell_coadd";

    private final FitsFile file;
    private final LsstArchive archive;
    private final CoaddInfo info;
    private @Nullable MaskLayers mask;
    private @Nullable CellPsf psf;

    private CellCoadd(FitsFile file, LsstArchive archive, CoaddInfo info) {
        this.file = file;
        this.archive = archive;
        this.info = info;
    }

    /// @throws FitsException when the file cannot be read or is no cell coadd
    public static CellCoadd open(Path path) throws FitsException {
        return open(path, Timings.off());
    }

    /// The same, timed.
    ///
    /// @param timings see {@link FitsFile#open(Path, Timings)}
    /// @throws FitsException as above
    public static CellCoadd open(Path path, Timings timings) throws FitsException {
        FitsFile file = FitsFile.open(path, timings);
        try {
            LsstArchive archive = LsstArchive.open(file, KIND);
            return new CellCoadd(file, archive, CoaddInfo.read(archive));
        } catch (FitsException e) {
            file.close();
            throw e;
        }
    }

    /// What the file says about itself.
    public CoaddInfo info() {
        return info;
    }

    /// The map between tract pixels and the sky, with all the digits that the file has.
    public TanWcs skyProjection() throws FitsException {
        TanWcs wcs = info.wcs();
        for (JsonTree mapping : archive.tree().child("sky_projection").child("pixel_to_sky").child("mappings")
                .items()) {
            wcs = AstProjection.refined(wcs, mapping.text("ast"));
        }
        return wcs.startingAt(-info.box().x0(), -info.box().y0());
    }

    /// Where the pixels came from, as far as the file itself knows.
    public Provenance provenance() {
        return new Provenance(info.run(), info.datasetId(), info.tract(), info.patch().id(), file.name());
    }

    /// Cuts boxes out of the image.
    ///
    /// Inside of the file everything is as it is there. Outside, image and variance are NaN and of the mask only NO_DATA is
    /// set; a part that is not wanted is so everywhere, a PSF that is not wanted is none.
    ///
    /// @param cuts what to cut out; each tile that one of them touches is decoded once for all
    /// @param parts what is wanted; nothing else is read
    /// @param provenance what the stamps are to say about where they came from
    /// @return one image for each cut, in their order
    /// @throws FitsException when a part that is wanted is missing or damaged
    public List<BandImage> read(List<Cut> cuts, Set<Part> parts, Provenance provenance) throws FitsException {
        List<PixelBox> boxes = cuts.stream().map(Cut::box).toList();
        List<Plane> images = planes("image", boxes, parts.contains(Part.IMAGE));
        List<Plane> variances = planes("variance", boxes, parts.contains(Part.VARIANCE));
        List<Mask> masks = parts.contains(Part.MASK) ? mask().read(boxes) : noData(boxes);
        List<BandImage> stamps = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            PixelBox box = cut.box();
            Psf kernel = parts.contains(Part.PSF) ? psf(cut.place()) : Psf.none();
            stamps.add(new BandImage(info.band(), box, images.get(i), variances.get(i), masks.get(i), kernel,
                    info.wcs().startingAt(box.x0() - info.box().x0(), box.y0() - info.box().y0()), info.calibration(),
                    provenance));
        }
        return stamps;
    }

    /// The same with the file's own {@link #provenance}.
    public List<BandImage> read(List<Cut> cuts, Set<Part> parts) throws FitsException {
        return read(cuts, parts, provenance());
    }

    /// The names of the mask's planes, in the order of the file; NO_DATA last where the file has no such plane.
    public MaskPlanes maskPlanes() throws FitsException {
        return mask().planes();
    }

    /// The PSF at a place: the kernel of its cell or, where that has none, of the nearest cell that has one.
    ///
    /// @param place tract pixels
    /// @return {@link Psf#none} when no cell has one
    public Psf psf(PixelPoint place) throws FitsException {
        if (psf == null) {
            psf = CellPsf.read(archive, archive.tree().child("psf"));
        }
        return psf.at(place);
    }

    /// The names of the background models that the file carries, e.g. `object` and `pretty`.
    public List<String> backgrounds() throws FitsException {
        boolean any = archive.tree().has("backgrounds") && archive.tree().child("backgrounds").has("fields");
        return any ? archive.tree().child("backgrounds").child("fields").names() : List.of();
    }

    /// Name of the background that was subtracted from the image; empty when none was.
    public String subtractedBackground() throws FitsException {
        return archive.tree().has("backgrounds") ? archive.tree().child("backgrounds").text("subtracted") : "";
    }

    /// A background model, in tract pixels and the unit of the image.
    ///
    /// @throws FitsException when there is none of that name, or it cannot be read
    public Field background(String name) throws FitsException {
        return new FieldReader(archive)
                .read(archive.tree().child("backgrounds").readable().child("fields").child(name));
    }

    /// An image of this coadd with another background subtracted: image + what was subtracted − the other.
    ///
    /// With `pretty` the light around bright galaxies comes back that the usual background took away.
    ///
    /// @param stamp read from this file
    /// @throws FitsException when one of the backgrounds cannot be read, or is in another unit than the image
    public Plane withBackground(String name, BandImage stamp) throws FitsException {
        return name.equals(subtractedBackground())
                ? stamp.image()
                : plus(stamp, subtracted(stamp.box()), values(name, stamp.box()));
    }

    /// An image of this coadd with no background subtracted: what was subtracted is added again.
    ///
    /// @param stamp read from this file
    /// @throws FitsException as {@link #withBackground}
    public Plane withoutBackground(BandImage stamp) throws FitsException {
        return subtractedBackground().isEmpty()
                ? stamp.image()
                : plus(stamp, subtracted(stamp.box()), new double[stamp.image().size()]);
    }

    private double[] subtracted(PixelBox box) throws FitsException {
        String name = subtractedBackground();
        return name.isEmpty() ? new double[Math.multiplyExact(box.width(), box.height())] : values(name, box);
    }

    private static Plane plus(BandImage stamp, double[] more, double[] less) {
        float[] pixels = stamp.image().pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) (pixels[i] + more[i] - less[i]);
        }
        return new Plane(stamp.box().width(), stamp.box().height(), pixels);
    }

    /// The aperture corrections of the patch.
    public ApertureCorrections apertureCorrections() throws FitsException {
        return archive.tree().has("aperture_corrections")
                ? ApertureCorrections.read(archive, archive.tree().child("aperture_corrections"))
                : ApertureCorrections.none(info.patch().cells());
    }

    /// The exposures from which the coadd was made.
    public CoaddInputs inputs() throws FitsException {
        return CoaddInputs.read(archive);
    }

    /// Lets go of decoded tiles, of which up to about 5 MB for each array are kept for boxes beside those read last.
    public void forget() {
        file.forget();
    }

    @Override
    public void close() {
        file.close();
    }

    private MaskLayers mask() throws FitsException {
        if (mask == null) {
            mask = MaskLayers.read(archive, archive.tree().child("mask"), info.box());
        }
        return mask;
    }

    private double[] values(String background, PixelBox box) throws FitsException {
        Field field = background(background);
        if (!field.unit().equals(info.calibration().unit())) {
            throw new FitsException(file.name() + ": the background " + background + " is in '" + field.unit()
                    + "', the image in '" + info.calibration().unit() + "'.");
        }
        return field.over(box);
    }

    private List<Plane> planes(String name, List<PixelBox> boxes, boolean wanted) throws FitsException {
        if (!wanted) {
            return shared(boxes, box -> Plane.filled(box.width(), box.height(), Float.NaN));
        }
        JsonTree tree = archive.tree().child(name).readable();
        Hdu hdu = archive.image(CoaddInfo.array(tree));
        CoaddInfo.requireBox(tree, hdu, info.box());
        List<PixelBox> inArray = boxes.stream().map(b -> b.shifted(-info.box().x0(), -info.box().y0())).toList();
        List<float[]> pixels = hdu.image().floats(inArray);
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            planes.add(new Plane(boxes.get(i).width(), boxes.get(i).height(), pixels.get(i)));
        }
        return planes;
    }

    private static List<Mask> noData(List<PixelBox> boxes) {
        return shared(boxes, box -> Mask.noData(box.width(), box.height(), MaskPlanes.of()));
    }

    /// What holds nothing is made once for all boxes of a size: nobody writes into planes and masks.
    private static <T> List<T> shared(List<PixelBox> boxes, Function<PixelBox, T> made) {
        Map<PixelBox, T> bySize = new HashMap<>();
        return boxes.stream().map(b -> bySize.computeIfAbsent(new PixelBox(0, 0, b.width(), b.height()), made))
                .toList();
    }
}
