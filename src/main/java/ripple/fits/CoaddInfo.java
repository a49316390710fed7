package ripple.fits;

import java.util.Optional;
import ripple.image.Band;
import ripple.image.Calibration;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;

/// What a cell coadd says about itself.
///
/// @param band its band
/// @param box the pixels in the file, tract pixels
/// @param wcs of the file's array, whose element (0,0) is the first pixel of the box
/// @param calibration of the image and, squared, of the variance
/// @param skyMap name of the sky map, or empty
/// @param tract id, −1 when the file names none
/// @param patch the patch that it is a part of
/// @param datasetId id under which a Butler stored it, or empty
/// @param run collection in which a Butler stored it, or empty
public record CoaddInfo(Band band, PixelBox box, TanWcs wcs, Calibration calibration, String skyMap, int tract,
        PatchInfo patch, String datasetId, String run) {
    /// A patch; the file may hold less than all of it.
    ///
    /// @param id sequential number in the tract; −1 when the file names no patch
    /// @param indexX column of patches, or −1
    /// @param indexY row of patches, or −1
    /// @param inner the pixels that belong to this patch alone, tract pixels; without a patch those of the file
    /// @param cells the grid of the whole patch
    public record PatchInfo(int id, int indexX, int indexY, PixelBox inner, CellGrid cells) {}

    static CoaddInfo read(LsstArchive archive) throws FitsException {
        JsonTree tree = archive.tree();
        JsonTree image = tree.child("image").readable();
        Hdu hdu = archive.image(array(image));
        PixelBox box = box(image, hdu);
        Optional<JsonTree> frame = tractFrame(tree);
        String skyMap = frame.isPresent() ? frame.get().text("skymap") : "";
        int tract = frame.isPresent() ? frame.get().child("tract").integer() : -1;
        return new CoaddInfo(band(tree), box, WcsHeader.read(hdu), calibration(image, hdu), skyMap, tract,
                patch(tree, box), butler(tree, "id"), butler(tree, "run"));
    }

    /// The reference to an image's array, which stands beside its unit where it has one.
    static JsonTree array(JsonTree image) throws FitsException {
        JsonTree data = image.child("data");
        return data.has("value") ? data.child("value") : data;
    }

    /// The tract pixels of a two-dimensional array; header and tree must agree.
    static PixelBox box(JsonTree image, Hdu hdu) throws FitsException {
        int[] start = image.child("yx0").pair();
        PixelBox box = LsstArchive.size(hdu).shifted(start[1], start[0]);
        Optional<PixelBox> placed = WcsHeader.placed(hdu, box.width(), box.height());
        if (placed.isPresent() && !placed.get().equals(box)) {
            throw hdu.fault("the header puts the first pixel at (" + placed.get().x0() + ", " + placed.get().y0()
                    + "), the JSON tree at (" + box.x0() + ", " + box.y0() + "): one of them is wrong.");
        }
        return box;
    }

    /// Refuses a mask or variance whose pixels are not those of the image.
    static void requireBox(JsonTree tree, Hdu hdu, PixelBox image) throws FitsException {
        PixelBox box = box(tree, hdu);
        if (!box.equals(image)) {
            throw hdu.fault("the pixels " + box + " are not those of the image, " + image + ".");
        }
    }

    private static Band band(JsonTree tree) throws FitsException {
        String band = tree.child("band").text();
        if (band.isBlank()) {
            throw tree.child("band").wrong("is empty");
        }
        return new Band(band);
    }

    private static Calibration calibration(JsonTree image, Hdu hdu) throws FitsException {
        Optional<String> bunit = hdu.header().text("BUNIT");
        return FluxUnit.calibration(bunit.isPresent() ? bunit.get() : image.child("data").text("unit"));
    }

    private static Optional<JsonTree> tractFrame(JsonTree tree) throws FitsException {
        JsonTree sky = tree.child("sky_projection").readable().child("pixel_to_sky");
        for (JsonTree frame : sky.child("frames").items()) {
            if (frame.node().isObject() && frame.has("tract")) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    private static PatchInfo patch(JsonTree tree, PixelBox box) throws FitsException {
        if (!tree.has("patch")) {
            return new PatchInfo(-1, -1, -1, box, CellBounds.grid(tree.child("psf").child("bounds").child("grid")));
        }
        JsonTree patch = tree.child("patch");
        int[] index = patch.child("index").pair();
        return new PatchInfo(patch.child("id").integer(), index[1], index[0], patch.child("inner_bbox").box(),
                CellBounds.grid(patch.child("cells")));
    }

    /// Not every file was stored by a Butler, and nothing depends on what it wrote.
    private static String butler(JsonTree tree, String what) {
        return tree.node().path("butler_info").path("dataset").path(what).asString("");
    }
}
