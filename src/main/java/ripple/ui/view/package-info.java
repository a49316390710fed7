/// The stamp view and its overlays, used by several features.
///
/// Threads: FX thread; renderers work elsewhere.
@org.jspecify.annotations.NullMarked
package ripple.ui.view;
