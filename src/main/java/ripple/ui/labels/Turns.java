package ripple.ui.labels;

import ripple.image.Turn;

/// A campaign's turns as turns of pixels: both go against the clock after mirroring left and right.
final class Turns {
    private Turns() {}

    static Turn of(ripple.label.campaign.Turn turn) {
        return new Turn(turn.quarters(), turn.isFlipped());
    }
}
