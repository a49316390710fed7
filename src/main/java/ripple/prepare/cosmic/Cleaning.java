package ripple.prepare.cosmic;

import java.util.Arrays;

/// Replaces hit pixels from the good ones in 5 x 5 around them. Pixels nearer than two to the border stay.
final class Cleaning {
    private static final int REACH = 2;
    private static final int EDGE = 2 * REACH + 1;

    private final int width;
    private final int height;
    private final boolean[] hits;
    private final boolean[] ignored;
    private final LaCosmicSettings settings;

    Cleaning(int width, int height, boolean[] hits, boolean[] ignored, LaCosmicSettings settings) {
        this.width = width;
        this.height = height;
        this.hits = hits;
        this.ignored = ignored;
        this.settings = settings;
    }

    /// @param image is changed
    /// @param level stands where there is no good neighbour
    void clean(float[] image, float level) {
        float[] before = image.clone();
        float[] medians = settings.repair() == Repair.MEDIAN
                ? settings.medians().of(before, width, height, EDGE)
                : before;
        for (int y = REACH; y < height - REACH; y++) {
            for (int x = REACH; x < width - REACH; x++) {
                int i = y * width + x;
                if (hits[i]) {
                    image[i] = settings.repair() == Repair.MEDIAN ? medians[i] : fromNeighbours(before, i, level);
                }
            }
        }
    }

    private float fromNeighbours(float[] image, int index, float level) {
        float[] good = new float[EDGE * EDGE];
        float sum = 0;
        float weights = 0;
        int count = 0;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                int i = index + dy * width + dx;
                if (!hits[i] && !ignored[i]) {
                    float weight = settings.repair() == Repair.INVERSE_DISTANCE ? 1 / (float) Math.hypot(dx, dy) : 1;
                    good[count++] = image[i];
                    sum += weight * image[i];
                    weights += weight;
                }
            }
        }
        if (count == 0) {
            return level;
        }
        if (settings.repair() == Repair.MASKED_MEDIAN) {
            Arrays.sort(good, 0, count);
            return good[(count - 1) / 2];
        }
        return sum / weights;
    }
}
