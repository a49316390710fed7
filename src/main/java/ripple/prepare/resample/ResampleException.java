package ripple.prepare.resample;

/// An image cannot be brought onto the new grid; the message ends a sentence that begins with the band.
final class ResampleException extends Exception {
    private static final long serialVersionUID = 1L;

    ResampleException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
