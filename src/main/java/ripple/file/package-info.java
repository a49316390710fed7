/// Small file crafts: write-then-move, safe names, CSV, npy and npz, hashes.
///
/// Door: the class named after the craft. Units: bytes. Threads: every class may be used from any one thread at a time.
@org.jspecify.annotations.NullMarked
package ripple.file;
