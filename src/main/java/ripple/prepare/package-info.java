/// Quality, PSF matching and normalisation as pure functions of a stamp: no IO, clock, threads, randomness.
///
/// Units: nJy and pixels in; what comes out is said by each step. Threads: pure.
@org.jspecify.annotations.NullMarked
package ripple.prepare;
