/// The target list, and the stamps of the chosen target: bands, colour view, stretch, masks, readout.
///
/// Door: {@link ripple.ui.stamps.TargetsModel} and {@link ripple.ui.stamps.StampsModel}; {@link ripple.ui.stamps.InspectView} draws them.
/// {@link ripple.ui.stamps.PreparationModel} holds the object as the recipe prepares it.
/// Units: nJy, arcsec, array and tract pixels. Threads: FX thread; stamps are fetched by a {@link ripple.ui.stamps.StampSource} elsewhere.
@org.jspecify.annotations.NullMarked
package ripple.ui.stamps;
