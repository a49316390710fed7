package ripple.fits.tile;

/// The bytes of a tile are not what its compression says. The message is the second half of a sentence that begins with
/// the file, the HDU and the tile.
public class TileException extends Exception {
    private static final long serialVersionUID = 1L;

    public TileException(String message) {
        super(message);
    }

    public TileException(String message, Throwable cause) {
        super(message, cause);
    }
}
