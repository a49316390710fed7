package ripple.ui.jobs;

/// Planted: breaks a rule on purpose.
public final class OffenderModel {
    javafx.scene.Node node;
}
