/// What every pane is made of: actions declared once, texts, themes, numbers, background work, the pixel viewport.
///
/// Door: {@link ripple.ui.kit.Action} and {@link ripple.ui.kit.Actions}; {@link ripple.ui.kit.PixelPane} with
/// {@link ripple.ui.kit.Raster} for everything that is drawn pixel by pixel. Units: device pixels in rasters, logical pixels in nodes.
/// Threads: {@link ripple.ui.kit.FxThread} and {@link ripple.ui.kit.Background} may be called from any thread, everything else belongs
/// to the FX thread.
@org.jspecify.annotations.NullMarked
package ripple.ui.kit;
