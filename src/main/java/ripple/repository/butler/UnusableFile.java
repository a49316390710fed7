package ripple.repository.butler;

import ripple.repository.FileProblem;
import ripple.repository.RepositoryException;

/// One file cannot be used; what is the matter goes with the sentence.
final class UnusableFile extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final FileProblem.Kind kind;
    private final String path;

    UnusableFile(FileProblem.Kind kind, String path, String sentence) {
        super(sentence);
        this.kind = kind;
        this.path = path;
    }

    UnusableFile(FileProblem.Kind kind, String path, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.path = path;
    }

    FileProblem problem() {
        return new FileProblem(path, kind, sentence());
    }

    private String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
