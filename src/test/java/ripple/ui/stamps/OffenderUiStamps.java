package ripple.ui.stamps;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderUiStamps {
    OffenderRoot look;
}
