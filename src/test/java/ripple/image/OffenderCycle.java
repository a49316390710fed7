package ripple.image;

/// Planted: breaks a rule on purpose.
public final class OffenderCycle {
    ripple.sky.OffenderCycle other;
}
