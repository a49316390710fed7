package ripple.ui.sky;

/// Planted: breaks a rule on purpose.
public final class OffenderRunLater {
    void later(Runnable work) {
        javafx.application.Platform.runLater(work);
    }
}
