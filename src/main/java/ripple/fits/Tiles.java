package ripple.fits;

import ripple.fits.tile.TilePixels;

/// Where the pixels of a tile come from.
interface Tiles {
    /// @param whole pixels of the tile
    /// @param needed how many of them, from the first
    /// @return pixels that the next call may overwrite
    /// @throws FitsException when the tile cannot be read
    TilePixels decode(int tile, int whole, int needed) throws FitsException;

    /// The clock of the file that they are read from.
    FileClock clock();
}
