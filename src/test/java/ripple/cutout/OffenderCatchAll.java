package ripple.cutout;

/// Planted: breaks a rule on purpose.
public final class OffenderCatchAll {
    int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (RuntimeException _) {
            return 0;
        }
    }
}
