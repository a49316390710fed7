package ripple.prepare;

/// No matching kernel can be made from these PSFs; the message is a sentence for the user.
public final class KernelException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public KernelException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// What is wrong, for the user.
    public String sentence() {
        return sentence;
    }
}
