package ripple.job;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderJob {
    OffenderRoot look;
}
