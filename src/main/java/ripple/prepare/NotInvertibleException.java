package ripple.prepare;

/// A normalised image cannot be brought back to what it was; the message is a sentence for the user.
public final class NotInvertibleException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public NotInvertibleException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// What is wrong, for the user.
    public String sentence() {
        return sentence;
    }
}
