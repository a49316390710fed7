package ripple.pipeline;

import ripple.export.ExportException;

/// Carries a checked exception through the workers.
final class ExportBrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ExportException reason;

    ExportBrokenOff(ExportException reason) {
        super(reason);
        this.reason = reason;
    }

    ExportException reason() {
        return reason;
    }
}
