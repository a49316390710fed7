package ripple.ui.export;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderUiExport {
    OffenderRoot look;
}
