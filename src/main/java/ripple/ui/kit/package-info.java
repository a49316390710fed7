/// Actions, theme, messages, the bridge to the FX thread, the pixel viewport.
///
/// Threads: the bridge may be called from any thread, everything else belongs to the FX thread.
@org.jspecify.annotations.NullMarked
package ripple.ui.kit;
