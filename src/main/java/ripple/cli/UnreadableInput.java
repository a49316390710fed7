package ripple.cli;

import java.io.IOException;
import ripple.job.Guard;

/// An input cannot be read; the message says which, why, and what to do.
final class UnreadableInput extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableInput(Exception cause) {
        super(Guard.sentence(cause), cause);
    }
}
