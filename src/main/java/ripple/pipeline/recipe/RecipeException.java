package ripple.pipeline.recipe;

import java.util.List;

/// A recipe with mistakes: all of them, each a sentence.
public final class RecipeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    public RecipeException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
