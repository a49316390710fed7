package ripple.prepare;

import java.util.List;

/// How PSFs are matched.
///
/// @param method how kernels are made
/// @param target to which PSF
/// @param filledPlanes mask planes, by name or alias, whose pixels are filled from their neighbours before the convolution and whose
/// marks grow by the kernel; pixels without a value always are
public record MatchSettings(KernelMethod method, MatchTarget target, List<String> filledPlanes) {
    /// Planes whose pixels hold nothing of the sky. Those near edges do, and stay as they are.
    public static final List<String> DEFAULT_FILLED_PLANES = List.of("NO_DATA", "BAD", "SAT", "UNMASKEDNAN");

    public MatchSettings {
        filledPlanes = List.copyOf(filledPlanes);
    }

    /// Wiener with a Laplacian penalty of 10⁻⁴ to the worst band; pixels without sky are filled.
    public static MatchSettings standard() {
        return new MatchSettings(Wiener.STANDARD, new MatchTarget.WorstBand(), DEFAULT_FILLED_PLANES);
    }
}
