package ripple.label.vocabulary;

import java.io.IOException;
import java.util.List;

/// A file that a person wrote has mistakes: all of them, each a sentence.
public final class MistakesException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    /// @param what begins the message, e.g. `The vocabulary mine.json has 2 mistakes.`
    public MistakesException(String what, List<String> mistakes) {
        super(what + "\n" + String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
