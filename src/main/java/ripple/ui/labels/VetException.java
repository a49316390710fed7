package ripple.ui.labels;

/// There is no picture of an object. The message is a sentence for the user.
final class VetException extends Exception {
    private static final long serialVersionUID = 1L;

    VetException(String message) {
        super(message);
    }
}
