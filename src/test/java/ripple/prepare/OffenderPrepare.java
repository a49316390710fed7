package ripple.prepare;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderPrepare {
    OffenderRoot look;
}
