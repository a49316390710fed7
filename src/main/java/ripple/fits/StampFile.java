package ripple.fits;

import ripple.image.Stamp;

/// What one FITS file of a set of stamps holds.
///
/// @param stamp the object in all its bands
/// @param collection the collection that the stamp was asked from, or empty
/// @param recipeHash hash of the recipe that prepared it, or empty
public record StampFile(Stamp stamp, String collection, String recipeHash) {}
