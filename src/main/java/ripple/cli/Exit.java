package ripple.cli;

/// How a command ends, as a number for scripts.
enum Exit {
    /// Done.
    DONE(0),
    /// Done, but some targets failed.
    SOME_FAILED(1),
    /// Wrong usage.
    USAGE(2),
    /// An input cannot be read, or an output cannot be written.
    UNREADABLE(3),
    /// Cancelled.
    CANCELLED(130);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
