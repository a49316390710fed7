package ripple.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ripple.prepare.resample.PixelMap;
import ripple.prepare.resample.PixelMapKey;
import ripple.prepare.resample.PixelMaps;

/// Remembers where pixels fall, by geometry: an object that is prepared again, and objects on one grid, need no second map. Bounded in
/// bytes; safe from many threads.
final class MapMemory implements PixelMaps {
    private static final long MOST_BYTES = 32L << 20;
    private static final int OVERHEAD_BYTES = 256;

    private final Cache<PixelMapKey, PixelMap> maps = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES).<PixelMapKey, PixelMap>weigher(
                    (key, map) -> (int) Math.min(Integer.MAX_VALUE, map.bytes() + OVERHEAD_BYTES))
            .executor(Runnable::run).build();

    @Override
    public PixelMap of(PixelMapKey key) {
        return maps.get(key, PixelMapKey::map);
    }
}
