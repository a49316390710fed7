package ripple.sky;

/// Bytes or a text that are no region. The message is a sentence that says what is wrong.
public final class RegionFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public RegionFormatException(String message) {
        super(message);
    }

    public RegionFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
