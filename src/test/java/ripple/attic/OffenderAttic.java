package ripple.attic;

/// Planted: breaks a rule on purpose.
public final class OffenderAttic {}
