package ripple.fits;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderFits {
    OffenderRoot look;
}
