package ripple.ui.settings;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderSettings {
    OffenderRoot look;
}
