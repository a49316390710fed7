/// From the results of a batch to the files of a set: one writer per format, manifest, summary, checksums, picture sheet.
///
/// Door: {@link ripple.export.StampSpool} keeps a {@link ripple.export.StampResult} for each target while the batch runs, on
/// disk, so that nothing is lost and it can be gone on with; as a {@link ripple.export.StampSource} it then feeds
/// {@link ripple.export.NpzExport}, {@link ripple.export.FitsExport} and {@link ripple.export.Manifest}, row by row in the order of
/// the targets. {@link ripple.export.OutputFolder} guards what is in the folder already. Units: nJy where calibrated, tract
/// pixels, degrees. Threads: results may be put from many; a writer belongs to one.
@org.jspecify.annotations.NullMarked
package ripple.export;
