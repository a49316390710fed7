package ripple.fits;

import java.util.List;
import ripple.image.BandImage;
import ripple.image.Stamp;

/// What one FITS file of a set of stamps holds.
///
/// @param stamp the object in all its bands
/// @param products pictures that were made of it, each under the name that its band has
/// @param collection the collection that the stamp was asked from, or empty
/// @param recipeHash hash of the recipe that prepared it, or empty
/// @param normalisation how the images (not variances, kernels, products) were brought to numbers without unit; empty: their
/// values are in their unit
public record StampFile(Stamp stamp, List<BandImage> products, String collection, String recipeHash,
        String normalisation) {
    public StampFile {
        products = List.copyOf(products);
    }

    /// Without products, not normalised.
    public StampFile(Stamp stamp, String collection, String recipeHash) {
        this(stamp, List.of(), collection, recipeHash, "");
    }
}
