/// Stamps of the chosen target: bands, colour view, stretch, readout.
///
/// Threads: FX thread.
@org.jspecify.annotations.NullMarked
package ripple.ui.stamps;
