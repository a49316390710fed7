package ripple.export;

/// Planted: breaks a rule on purpose.
public final class OffenderPicture {
    java.awt.image.BufferedImage allowed;
    javax.imageio.ImageWriter alsoAllowed;
    java.awt.Graphics2D forbidden;
}
