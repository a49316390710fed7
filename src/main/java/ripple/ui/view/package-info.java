/// The stamp view and its overlays, used by several features.
///
/// Door: {@link ripple.ui.view.StampPane} shows a slot of a stamp as {@link ripple.ui.view.DisplayModel} says. Units: array pixels,
/// 0-based, y upwards, where a place in a stamp is meant; screen rows count from the top. Threads: FX thread.
@org.jspecify.annotations.NullMarked
package ripple.ui.view;
