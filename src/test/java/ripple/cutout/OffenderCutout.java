package ripple.cutout;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderCutout {
    OffenderRoot look;
}
