package ripple.ui.export;

import ripple.catalog.Target;
import ripple.image.Stamp;
import ripple.pipeline.ObjectPreview;
import ripple.render.DisplaySettings;
import ripple.repository.RepositoryException;

/// Makes objects of a set as they will be written, and says how they are drawn.
public interface SampleMaker {
    /// What the recipe makes of an object; work for the background.
    ///
    /// @throws RepositoryException when the recipe cannot be used on the repository at all
    ObjectPreview make(Target target) throws RepositoryException;

    /// How a stamp is drawn; asked on the FX thread.
    ///
    /// @param step that it comes from
    DisplaySettings display(Stamp stamp, ObjectPreview.Step step);
}
