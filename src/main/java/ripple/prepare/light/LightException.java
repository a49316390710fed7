package ripple.prepare.light;

/// A picture cannot be made from this stamp; the message is a sentence for the user.
final class LightException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    LightException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
