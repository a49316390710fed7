package ripple.repository;

import java.util.List;

/// Something has to be chosen, or what was chosen does not exist; the user can mend it with an option.
///
/// The message is a whole sentence and names the candidates. A command line ends with "wrong usage".
public final class AmbiguousChoiceException extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final String option;
    private final String[] candidates;

    /// @param option the option that makes the choice, e.g. `--collection`
    /// @param candidates what can be chosen, in the order to be shown
    public AmbiguousChoiceException(String message, String option, List<String> candidates) {
        super(message);
        this.option = option;
        this.candidates = candidates.toArray(String[]::new);
    }

    /// The option that makes the choice, e.g. `--collection`.
    public String option() {
        return option;
    }

    /// What can be chosen.
    public List<String> candidates() {
        return List.of(candidates);
    }
}
