package ripple.ui.sky;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ripple.ui.kit.Raster;

/// Draws targets on the map.
///
/// @param scale device pixels per logical pixel
record MarkLayer(Raster raster, SkyPort port, double scale) {
    /// @param chosen the target that is shown; null for none
    void paint(List<SkyModel.Mark> all, SkyModel.@Nullable Mark chosen) {
        boolean dots = all.size() > 4000;
        for (SkyModel.Mark mark : all) {
            port.project(mark.place()).filter(this::inView).ifPresent(at -> {
                if (dots) {
                    raster.fill((int) at[0], (int) at[1], 2, 2, 0xFFFFFFFF);
                } else {
                    raster.ring(at[0], at[1], 3.5 * scale, 3.6 * scale, 0xFF101010);
                    raster.ring(at[0], at[1], 3.5 * scale, 1.6 * scale, 0xFFFFFFFF);
                }
            });
        }
        if (chosen != null) {
            port.project(chosen.place()).filter(this::inView).ifPresent(at -> {
                raster.ring(at[0], at[1], 9 * scale, 4.5 * scale, 0xFF101010);
                raster.ring(at[0], at[1], 9 * scale, 2.5 * scale, 0xFFFFFFFF);
                raster.ring(at[0], at[1], 0, 4 * scale, 0xFFFFFFFF);
            });
        }
    }

    private boolean inView(double[] at) {
        return at[0] > -20 && at[1] > -20 && at[0] < port.width() + 20 && at[1] < port.height() + 20;
    }
}
