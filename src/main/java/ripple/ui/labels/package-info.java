/// Vet: labelling by grid and one by one, campaigns, agreement.
///
/// Models hold what is seen and chosen; what is decided goes to the journal of the room `label`, and is shown as saved only when
/// that says so. Threading: models and views belong to the FX thread; pictures are made in the background.
@NullMarked
package ripple.ui.labels;

import org.jspecify.annotations.NullMarked;
