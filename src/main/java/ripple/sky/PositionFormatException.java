package ripple.sky;

/// A text that is no position on the sky. The message is a sentence that says what is wrong and how it may be written.
public final class PositionFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public PositionFormatException(String message) {
        super(message);
    }
}
