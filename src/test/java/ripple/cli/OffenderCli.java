package ripple.cli;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderCli {
    OffenderRoot look;
}
