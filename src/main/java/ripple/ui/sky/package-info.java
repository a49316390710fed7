/// Explore: tracts, patches and coverage.
///
/// Threads: FX thread.
@org.jspecify.annotations.NullMarked
package ripple.ui.sky;
