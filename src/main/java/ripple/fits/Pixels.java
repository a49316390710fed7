package ripple.fits;

import java.util.List;
import ripple.fits.tile.TilePixels;

/// Where the pixels of an array come from.
interface Pixels {
    /// Takes a run of pixels of one of the boxes asked for.
    interface Target {
        /// Called once for a part of the file of which most pixels are wanted, some perhaps several times, before any is taken.
        ///
        /// @param count how many pixels there are
        /// @return the same pixels, in whatever form they are taken quickest
        default TilePixels prepared(TilePixels pixels, int count) {
            return pixels;
        }

        /// @param pixels decoded
        /// @param from index of the first in them
        /// @param count how many
        /// @param box number of the box
        /// @param at index of the first in the box
        void take(TilePixels pixels, int from, int count, int box, int at);
    }

    /// Hands over every pixel of the boxes that lies inside the array, each part of the file being decoded once.
    void read(List<Region> boxes, Target target) throws FitsException;
}
