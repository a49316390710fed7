/// How long and how much: per-stage histograms and counters, caches, memory, snapshots, events of Java Flight Recorder.
///
/// Door: {@link ripple.timing.Timings}, where it is recorded; {@link ripple.timing.TimingReport} is what was recorded, {@link ripple.timing.Timeline} how it went.
/// Units: nanoseconds and bytes. Threads: recorders may be used from any thread.
@org.jspecify.annotations.NullMarked
package ripple.timing;
