package ripple.job;

/// Planted: breaks a rule on purpose.
public final class OffenderPicocli {
    picocli.CommandLine line;
}
