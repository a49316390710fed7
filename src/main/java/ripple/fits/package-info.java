/// FITS bytes to and from {@link ripple.image}: headers, images, tile decompression, cell coadds, stamps. The only user of nom.tam.
///
/// Door: {@link ripple.fits.CellCoadd}. Units: 0-based pixels; FITS's 1-based numbers never leave. Threads: one reader per thread.
@org.jspecify.annotations.NullMarked
package ripple.fits;
