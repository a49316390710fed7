package ripple.plot;

/// Planted: breaks a rule on purpose.
public final class OffenderWindow {
    javafx.scene.paint.Color colour;
}
