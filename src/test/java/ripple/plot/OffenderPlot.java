package ripple.plot;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderPlot {
    OffenderRoot look;
}
