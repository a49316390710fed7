package ripple.label;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderLabel {
    OffenderRoot look;
}
