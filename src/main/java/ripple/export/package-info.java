/// One writer per format, manifest, summary, checksums, picture sheet.
///
/// Door: one exporter per format. Threads: a writer belongs to one thread.
@org.jspecify.annotations.NullMarked
package ripple.export;
