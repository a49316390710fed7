package ripple.ui.view;

import java.util.Optional;
import ripple.image.Stamp;
import ripple.image.Wcs;
import ripple.sky.PixelBox;

/// What a view of a stamp has to show.
public sealed interface Seen {
    /// Pixels.
    ///
    /// @param frame the tract pixels that the view spans; the stamp may be smaller, and keeps its place in it
    /// @param stamp with the bands to draw
    /// @param slot which of them
    /// @param phase how they were prepared: decides range and colours
    record Picture(PixelBox frame, Stamp stamp, Slot slot, Phase phase) implements Seen {
        /// A stamp as it is in the data.
        public static Picture of(Stamp stamp, Slot slot) {
            return new Picture(stamp.box(), stamp, slot, Phase.DATA);
        }

        /// The map between places of the frame (0-based from its corner) and the sky; empty without an image.
        public Optional<Wcs> wcs() {
            return stamp.presentBands().stream().findFirst().flatMap(stamp::image).map(image -> image.wcs()
                    .startingAt(frame.x0() - image.box().x0(), frame.y0() - image.box().y0()));
        }
    }

    /// Why there are none.
    ///
    /// @param word the same in a word or two, for small views
    /// @param sentence for the user
    record Nothing(String word, String sentence) implements Seen {}

    /// They are on their way.
    record Waiting() implements Seen {}
}
