package ripple.file;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderFile {
    OffenderRoot look;
}
