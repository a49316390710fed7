package ripple;

/// Planted: breaks a rule on purpose.
public final class OffenderRoot {}
