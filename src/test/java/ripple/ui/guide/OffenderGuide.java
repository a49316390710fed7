package ripple.ui.guide;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderGuide {
    OffenderRoot look;
}
