package ripple.render;

/// Planted: breaks a rule on purpose.
public final class OffenderFitsLibrary {
    nom.tam.fits.Header header;
}
