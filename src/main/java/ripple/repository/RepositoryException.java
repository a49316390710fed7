package ripple.repository;

/// Something in a repository cannot be used. The message is a sentence for the user: what, where, what to do.
public class RepositoryException extends Exception {
    private static final long serialVersionUID = 1L;

    public RepositoryException(String message) {
        super(message);
    }

    public RepositoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
