package ripple.prepare.resample;

/// The weight of adaptive resampling around a new pixel.
public enum AdaptiveKernel {
    /// exp(−2 r² / 1.3²), cut at 2 pixels: less aliasing, a little blur.
    GAUSSIAN,
    /// (1 + cos πx)(1 + cos πy) out to the neighbours' centres: every old pixel is shared out wholly.
    HANN
}
