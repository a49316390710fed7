package ripple.export;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderExport {
    OffenderRoot look;
}
