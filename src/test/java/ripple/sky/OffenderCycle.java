package ripple.sky;

/// Planted: breaks a rule on purpose.
public final class OffenderCycle {
    ripple.image.OffenderCycle other;
}
