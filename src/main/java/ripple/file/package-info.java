/// Small file crafts: files that appear only when whole, safe names, CSV, npy and npz, hashes.
///
/// Door: {@link ripple.file.AtomicFile} for whatever is written; {@link ripple.file.CsvReader} and {@link ripple.file.CsvWriter},
/// {@link ripple.file.NpzWriter}, {@link ripple.file.NpyArray}, {@link ripple.file.SafeNames}, {@link ripple.file.Sha256} for
/// the craft they are named after. {@link ripple.file.Disk} is the seam for disks that fail. Units: bytes; numpy arrays are
/// little endian, in C order. Threads: a {@link ripple.file.PositionedFile} may be used from many, everything else from one at
/// a time; an interrupt closes no file.
@org.jspecify.annotations.NullMarked
package ripple.file;
