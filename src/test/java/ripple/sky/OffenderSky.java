package ripple.sky;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderSky {
    OffenderRoot look;
}
