package ripple.cli;

/// The command was not given as it must be. The message is a sentence for the user.
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
