package ripple.sky;

/// Planted: breaks a rule on purpose.
public final class OffenderPrint {
    void print() {
        System.out.println();
    }
}
