package ripple.ui;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderUi {
    OffenderRoot look;
}
