package ripple.ui.labels;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import ripple.image.Stamp;
import ripple.ui.view.StampTile;

/// Which part of every stamp a mosaic shows: a square around the centre, the same for all, enlarged by a whole factor.
final class TileField {
    /// The smallest part of a stamp's side.
    static final double LEAST = 0.2;

    private final DoubleProperty part = new SimpleDoubleProperty(1);
    private final ReadOnlyDoubleWrapper arcsec = new ReadOnlyDoubleWrapper(Double.NaN);
    private int size;
    private double scaleArcsec;

    /// Part of a stamp's side that shall be seen, {@link #LEAST} to 1.
    DoubleProperty part() {
        return part;
    }

    /// What is seen across a picture, in arcseconds; NaN before there is a stamp.
    ReadOnlyDoubleProperty arcsec() {
        return arcsec.getReadOnlyProperty();
    }

    /// Another campaign: its first stamp tells how large all are.
    void forget() {
        size = 0;
        part.set(1);
        arcsec.set(Double.NaN);
    }

    /// Pixels of a stamp that shall fill a picture.
    ///
    /// @param edge of the picture in pixels
    int pixels(Stamp stamp, int edge) {
        if (size == 0) {
            size = Math.min(stamp.box().width(), stamp.box().height());
            scaleArcsec = stamp.images().values().stream().findFirst().map(image -> image.wcs().scaleArcsec())
                    .orElse(Double.NaN);
        }
        int wanted = wanted();
        arcsec.set(StampTile.across(wanted, edge) * scaleArcsec);
        return wanted;
    }

    /// Whether another part would be drawn than is at hand.
    boolean isChange(double before, int edge) {
        return size > 0 && StampTile.across((int) Math.round(before * size), edge) != StampTile.across(wanted(), edge);
    }

    private int wanted() {
        return Math.max(1, (int) Math.round(part.get() * size));
    }
}
