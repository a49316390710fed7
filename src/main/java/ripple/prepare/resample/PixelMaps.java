package ripple.prepare.resample;

/// Where pixel maps come from: made anew, or remembered by the caller, who bounds the memory ({@link PixelMap#bytes}).
@FunctionalInterface
public interface PixelMaps {
    /// The map of a geometry.
    PixelMap of(PixelMapKey key);

    /// Makes every map anew.
    static PixelMaps made() {
        return PixelMapKey::map;
    }
}
