package ripple.ui.start;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderStart {
    OffenderRoot look;
}
