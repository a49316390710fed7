/// How long and how much: per-stage histograms and counters, snapshots.
///
/// Door: {@link ripple.timing.Timings}. Units: nanoseconds and bytes. Threads: recorders may be used from any thread.
@org.jspecify.annotations.NullMarked
package ripple.timing;
