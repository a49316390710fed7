/// FITS bytes to and from {@link ripple.image}: headers, images, tile decompression, cell coadds, stamps. The only user of nom.tam.
///
/// Doors: {@link ripple.fits.FitsFile} for any file, its HDUs, images and binary tables; {@link ripple.fits.CellCoadd} for the coadds
/// of Rubin; {@link ripple.fits.StampFits} for stamps and {@link ripple.fits.PsfFits} for kernels.
/// Units: 0-based array elements, of coadds and stamps tract pixels, x right, y up; FITS's 1-based numbers never leave.
/// Threads: one reader per thread; writers have no state.
@org.jspecify.annotations.NullMarked
package ripple.fits;
