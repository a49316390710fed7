package ripple.prepare.light;

import java.util.List;
import ripple.image.Plane;

/// The model of a lens galaxy's light.
///
/// @param isophotes from the inside outwards
/// @param model its light in every pixel, in the image's unit
/// @param foreignFraction share of the pixels inside the largest isophote that were taken for something else: companions, arcs
/// @param scatter of the pixels that the model was fitted to, in units of their σ; about 1 where ellipses describe the galaxy
public record LensLight(List<Isophote> isophotes, Plane model, double foreignFraction, double scatter) {
    public LensLight {
        isophotes = List.copyOf(isophotes);
    }

    /// The isophote whose semi-major axis is nearest to a length.
    ///
    /// @param semiMajor in pixels
    public Isophote nearest(double semiMajor) {
        return isophotes.stream()
                .reduce((a, b) -> Math.abs(b.semiMajor() - semiMajor) < Math.abs(a.semiMajor() - semiMajor) ? b : a)
                .orElseThrow();
    }
}
