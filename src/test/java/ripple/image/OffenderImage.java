package ripple.image;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderImage {
    OffenderRoot look;
}
