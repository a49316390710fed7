package ripple.job;

/// Work on another thread ended with a checked exception, which is the cause. The message is the cause's.
public final class WorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WorkException(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }

    /// The throwable itself where it is unchecked, else wrapped.
    static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new WorkException(failure);
        };
    }
}
