/// FITS bytes to and from {@link ripple.image}: headers, images, tile decompression, cell coadds, stamps. The only user of nom.tam.
///
/// Doors: {@link ripple.fits.FitsFile} for any file, its HDUs, images and binary tables.
/// Units: 0-based array elements, x right, y up; FITS's 1-based numbers never leave. Threads: one reader per thread.
@org.jspecify.annotations.NullMarked
package ripple.fits;
