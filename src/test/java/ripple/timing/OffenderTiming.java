package ripple.timing;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderTiming {
    OffenderRoot look;
}
