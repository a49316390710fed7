package ripple.prepare.resample;

/// What stays the same when the size of pixels changes.
public enum Conserve {
    /// The flux of an object: values are per pixel of the new grid.
    FLUX,
    /// The brightness of the sky: values are per pixel of the data, whatever the size of the new ones, as reproject gives them.
    SURFACE_BRIGHTNESS
}
