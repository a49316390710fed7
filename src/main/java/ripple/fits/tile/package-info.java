/// Tile decompression: RICE_1, GZIP_1 and GZIP_2 tiles to numbers, per the FITS standard 4.0, section 10.
///
/// Units: bytes in, pixel values out. Threads: decoders hold buffers and belong to one thread.
@org.jspecify.annotations.NullMarked
package ripple.fits.tile;
