package ripple.ui.sky;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderUiSky {
    OffenderRoot look;
}
