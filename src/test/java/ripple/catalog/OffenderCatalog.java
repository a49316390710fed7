package ripple.catalog;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderCatalog {
    OffenderRoot look;
}
