package ripple.pipeline.recipe;

import java.util.Optional;
import ripple.prepare.RoundProfile;
import ripple.prepare.SpectralWindow;

/// How target PSFs and windows are spelled in a recipe.
final class PsfSpelling {
    /// What a target profile must look like, for sentences.
    static final String PROFILES = "gaussian:FWHM or moffat:FWHM,BETA (FWHM 0.05 to 20 arcsec, BETA 1.5 to 100)";
    /// What a window must look like, for sentences.
    static final String WINDOWS = "none, hanning, tukey:A, cosinebell:A, splitcosinebell:A,B or tophat:B (A, B from 0 to 1)";

    private static final double NARROWEST_ARCSEC = 0.05;
    private static final double WIDEST_ARCSEC = 20;
    private static final double SMALLEST_BETA = 1.5;
    private static final double LARGEST_BETA = 100;

    private PsfSpelling() {}

    /// `gaussian:1.1` or `moffat:1.1,2.5`; empty for anything else.
    static Optional<RoundProfile> profile(String text) {
        return Spelled.parse(text).flatMap(PsfSpelling::profile);
    }

    private static Optional<RoundProfile> profile(Spelled s) {
        if (s.is("gaussian", 1) && isWidth(s.number(0))) {
            return Optional.of(new RoundProfile.Gaussian(s.number(0)));
        }
        if (s.is("moffat", 2) && isWidth(s.number(0)) && isWithin(s.number(1), SMALLEST_BETA, LARGEST_BETA)) {
            return Optional.of(new RoundProfile.Moffat(s.number(0), s.number(1)));
        }
        return Optional.empty();
    }

    /// The window of a text like `tukey:0.4`; empty for anything else.
    static Optional<SpectralWindow> window(String text) {
        return Spelled.parse(text).filter(s -> s.numbers().stream().allMatch(n -> isWithin(n, 0, 1)))
                .flatMap(PsfSpelling::window);
    }

    private static Optional<SpectralWindow> window(Spelled s) {
        return switch (s.word() + " " + s.numbers().size()) {
            case "none 0" -> Optional.of(new SpectralWindow.None());
            case "hanning 0" -> Optional.of(new SpectralWindow.Hanning());
            case "tukey 1" -> Optional.of(new SpectralWindow.Tukey(s.number(0)));
            case "cosinebell 1" -> Optional.of(new SpectralWindow.CosineBell(s.number(0)));
            case "splitcosinebell 2" -> Optional.of(new SpectralWindow.SplitCosineBell(s.number(0), s.number(1)));
            case "tophat 1" -> Optional.of(new SpectralWindow.TopHat(s.number(0)));
            default -> Optional.empty();
        };
    }

    private static boolean isWidth(double arcsec) {
        return isWithin(arcsec, NARROWEST_ARCSEC, WIDEST_ARCSEC);
    }

    private static boolean isWithin(double value, double low, double high) {
        return value >= low && value <= high;
    }
}
