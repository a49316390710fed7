package ripple.catalog;

/// A target list cannot be read. The message is a sentence for the user: what, where, what to do.
public final class CatalogException extends Exception {
    private static final long serialVersionUID = 1L;

    public CatalogException(String message) {
        super(message);
    }

    public CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
