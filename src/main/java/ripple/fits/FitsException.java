package ripple.fits;

/// A FITS file cannot be read. The message is a sentence for the user: which file, which HDU, what is wrong with it.
public class FitsException extends Exception {
    private static final long serialVersionUID = 1L;

    public FitsException(String message) {
        super(message);
    }

    public FitsException(String message, Throwable cause) {
        super(message, cause);
    }
}
