package ripple.prepare.cosmic;

/// The parameters of L.A.Cosmic, with astroscrappy's names for them.
///
/// @param sigmaLimit of the Laplacian in units of its noise (`sigclip`)
/// @param neighbourFraction the limit for neighbours of a hit, as a share of that (`sigfrac`)
/// @param contrastLimit of the Laplacian over the fine structure (`objlim`): larger spares the cores of sharp stars
/// @param gain electrons per unit of the image
/// @param readNoise electrons; counts only without a variance plane
/// @param saturation electrons from which a star is left alone (`satlevel`); infinite: none
/// @param iterations rounds at most; it ends earlier when nothing more is found (`niter`)
/// @param medians which running median (`sepmed`)
/// @param repair what replaces a hit (`cleantype`)
/// @param fineStructure what a real source would look like (`fsmode`, `psfmodel`, …)
public record LaCosmicSettings(double sigmaLimit, double neighbourFraction, double contrastLimit, double gain,
        double readNoise, double saturation, int iterations, MedianFilter medians, Repair repair,
        FineStructure fineStructure) {
    /// @throws IllegalArgumentException with a sentence when a parameter makes no sense
    public LaCosmicSettings {
        check(sigmaLimit > 0, "The limit of cosmic rays in sigmas must be positive", sigmaLimit);
        check(neighbourFraction > 0 && neighbourFraction <= 1, "The fraction for neighbours lies between 0 and 1",
                neighbourFraction);
        check(contrastLimit >= 0, "The contrast limit of cosmic rays must not be negative", contrastLimit);
        check(gain > 0 && gain < Double.POSITIVE_INFINITY, "The gain must be positive", gain);
        check(readNoise >= 0 && readNoise < Double.POSITIVE_INFINITY, "The read noise must not be negative", readNoise);
        check(saturation > 0, "The saturation level must be positive", saturation);
        check(iterations >= 1, "There must be at least one iteration", iterations);
    }

    private static void check(boolean good, String rule, double value) {
        if (!good) {
            throw new IllegalArgumentException(rule + ", not " + value + ".");
        }
    }

    /// For electrons, with astroscrappy's defaults.
    public static LaCosmicSettings ofElectrons() {
        return new LaCosmicSettings(4.5, 0.3, 5, 1, 6.5, 65_536, 4, MedianFilter.SEPARABLE, Repair.MASKED_MEAN,
                new FineStructure.OfMedians());
    }

    /// For any unit, beside a variance plane: the same without a saturation level, which the mask plane knows better.
    public static LaCosmicSettings ofCalibrated() {
        return ofElectrons().withSaturation(Double.POSITIVE_INFINITY);
    }

    /// @param sigma see {@link #sigmaLimit}
    /// @param fraction see {@link #neighbourFraction}
    /// @param contrast see {@link #contrastLimit}
    public LaCosmicSettings withLimits(double sigma, double fraction, double contrast) {
        return new LaCosmicSettings(sigma, fraction, contrast, gain, readNoise, saturation, iterations, medians, repair,
                fineStructure);
    }

    public LaCosmicSettings withDetector(double newGain, double newReadNoise) {
        return new LaCosmicSettings(sigmaLimit, neighbourFraction, contrastLimit, newGain, newReadNoise, saturation,
                iterations, medians, repair, fineStructure);
    }

    public LaCosmicSettings withSaturation(double level) {
        return new LaCosmicSettings(sigmaLimit, neighbourFraction, contrastLimit, gain, readNoise, level, iterations,
                medians, repair, fineStructure);
    }

    public LaCosmicSettings withIterations(int most) {
        return new LaCosmicSettings(sigmaLimit, neighbourFraction, contrastLimit, gain, readNoise, saturation, most,
                medians, repair, fineStructure);
    }

    public LaCosmicSettings withMedians(MedianFilter filter) {
        return new LaCosmicSettings(sigmaLimit, neighbourFraction, contrastLimit, gain, readNoise, saturation,
                iterations, filter, repair, fineStructure);
    }

    public LaCosmicSettings withRepair(Repair newRepair) {
        return new LaCosmicSettings(sigmaLimit, neighbourFraction, contrastLimit, gain, readNoise, saturation,
                iterations, medians, newRepair, fineStructure);
    }

    public LaCosmicSettings withFineStructure(FineStructure structure) {
        return new LaCosmicSettings(sigmaLimit, neighbourFraction, contrastLimit, gain, readNoise, saturation,
                iterations, medians, repair, structure);
    }
}
