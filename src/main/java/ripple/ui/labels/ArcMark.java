package ripple.ui.labels;

import java.util.Optional;
import ripple.image.Stamp;
import ripple.image.Turn;
import ripple.label.campaign.Showing;
import ripple.label.session.ItemLabels;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// A place that the grader marked on the current object, between the stamp as it is stored and as it is turned for showing.
final class ArcMark {
    private ArcMark() {}

    /// Where the mark is seen, 0-based pixel of the turned stamp.
    static Optional<PixelPoint> shown(Showing showing, ItemLabels labels, Stamp turned) {
        return labels.isMarked()
                ? Optional.of(showing.turn().of(new PixelPoint(labels.markX(), labels.markY()),
                        width(showing.turn(), turned.box()), height(showing.turn(), turned.box())))
                : Optional.empty();
    }

    /// The pixel of the stored stamp that is seen at a place.
    static PixelPoint stored(Showing showing, PixelPoint place, Stamp turned) {
        return showing.turn().back(place, width(showing.turn(), turned.box()), height(showing.turn(), turned.box()));
    }

    private static int width(Turn turn, PixelBox turned) {
        return turn.quarters() % 2 == 0 ? turned.width() : turned.height();
    }

    private static int height(Turn turn, PixelBox turned) {
        return turn.quarters() % 2 == 0 ? turned.height() : turned.width();
    }
}
