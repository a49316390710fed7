package ripple.ui.recipe;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderUiRecipe {
    OffenderRoot look;
}
