package ripple.prepare;

import java.util.List;

/// How PSFs are matched.
///
/// @param method how kernels are made
/// @param target to which PSF
/// @param filledPlanes mask planes, by name or alias, whose pixels are filled from their neighbours before the convolution and whose
/// marks grow by the kernel; pixels without a value always are
public record MatchSettings(KernelMethod method, MatchTarget target, List<String> filledPlanes) {
    public MatchSettings {
        filledPlanes = List.copyOf(filledPlanes);
    }

    /// Wiener with a Laplacian penalty of 10⁻⁴ to the worst band; the quality check's bad planes are filled.
    public static MatchSettings standard() {
        return new MatchSettings(Wiener.STANDARD, new MatchTarget.WorstBand(), QualitySettings.DEFAULT_BAD_PLANES);
    }
}
