package ripple.cli;

/// Planted: breaks a rule on purpose.
public final class OffenderToolkit {
    javafx.scene.paint.Color colour;
}
