/// Cosmic rays in a single exposure, found by the sharpness of their edges (L.A.Cosmic).
///
/// Door: {@link ripple.prepare.cosmic.LaCosmic}. It is meant for exposures that were not resampled or combined. On a coadd it would
/// flag what is sharp and real, compact lensed images first, so that quality never asks for it there.
///
/// Units: as the image; without a variance plane electrons, or counts with a gain. Pixels are 0-based, arrays `[y * width + x]`.
/// Threads: everything is immutable and may be used by any thread.
@org.jspecify.annotations.NullMarked
package ripple.prepare.cosmic;
