package ripple.ui.view;

import ripple.image.Band;

/// One place in the band strip: the colour picture, or one band.
public sealed interface Slot {
    /// Three bands as one picture.
    record Colour() implements Slot {}

    /// One band in grey.
    record Single(Band band) implements Slot {}
}
