package ripple.sky;

/// Planted: breaks a rule on purpose.
public final class OffenderStatic {
    static int counter;
}
