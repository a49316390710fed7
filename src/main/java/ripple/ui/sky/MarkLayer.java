package ripple.ui.sky;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ripple.ui.kit.Raster;

/// Draws targets on the map. Symbols are made once and copied; in a crowd each target is a dot of its colour. Nothing is allocated per mark.
final class MarkLayer {
    /// More in view than this are a crowd.
    private static final int CROWD = 5000;
    private static final int RIM = 0xFF101010;
    private static final int INK = 0xFFFFFFFF;

    private final double scale;
    private final Map<MarkDress.Look, MarkSymbol> symbols = new HashMap<>();
    private final double[] xy = new double[2];
    private int[] xs = new int[0];
    private int[] ys = new int[0];
    private byte[] kinds = new byte[0];

    /// @param scale device pixels per logical pixel
    MarkLayer(double scale) {
        this.scale = scale;
    }

    void paint(Raster raster, SkyPort port, MarkSet set, MarkDress dress) {
        int seen = project(port, set, dress);
        if (seen > CROWD) {
            dots(raster, seen, dress);
            return;
        }
        MarkSymbol[] looks = dress.looks().stream().map(this::symbol).toArray(MarkSymbol[]::new);
        for (int i = 0; i < seen; i++) {
            looks[kinds[i] & 0xFF].draw(raster, xs[i], ys[i]);
        }
    }

    /// The chosen target and the one under the pointer, above all others.
    void single(Raster raster, SkyPort port, SkyModel.@Nullable Mark chosen, SkyModel.@Nullable Mark hovered) {
        if (hovered != null && port.project(SkyPort.unit(hovered.place()), 0, xy) && inView(port)) {
            raster.ring(xy[0], xy[1], 7 * scale, 3.6 * scale, RIM);
            raster.ring(xy[0], xy[1], 7 * scale, 1.6 * scale, INK);
        }
        if (chosen != null && port.project(SkyPort.unit(chosen.place()), 0, xy) && inView(port)) {
            raster.ring(xy[0], xy[1], 9 * scale, 4.5 * scale, RIM);
            raster.ring(xy[0], xy[1], 9 * scale, 2.5 * scale, INK);
            raster.ring(xy[0], xy[1], 0, 4 * scale, INK);
        }
    }

    private MarkSymbol symbol(MarkDress.Look look) {
        return symbols.computeIfAbsent(look, l -> new MarkSymbol(l, scale));
    }

    private int project(SkyPort port, MarkSet set, MarkDress dress) {
        int n = set.size();
        if (xs.length < n) {
            xs = new int[n];
            ys = new int[n];
            kinds = new byte[n];
        }
        double[] v = set.vectors();
        double least = Math.cos(Math.min(Math.PI, port.reachRad() * 1.02 + 1e-9));
        int seen = 0;
        for (int i = 0, at = 0; i < n; i++, at += 3) {
            if (port.depth(v[at], v[at + 1], v[at + 2]) >= least && port.project(v, at, xy) && inView(port)) {
                xs[seen] = (int) Math.round(xy[0]);
                ys[seen] = (int) Math.round(xy[1]);
                kinds[seen++] = (byte) dress.kind(i);
            }
        }
        return seen;
    }

    private void dots(Raster raster, int seen, MarkDress dress) {
        int[] colours = dress.looks().stream().mapToInt(MarkDress.Look::argb).toArray();
        int[] pixels = raster.pixels();
        int width = raster.width();
        int size = (int) Math.max(2, Math.round(2 * scale));
        for (int i = 0; i < seen; i++) {
            int x = xs[i];
            int y = ys[i];
            if (x < 0 || y < 0 || x + size > width || y + size > raster.height()) {
                continue;
            }
            int colour = colours[kinds[i] & 0xFF];
            for (int row = 0, at = y * width + x; row < size; row++, at += width) {
                for (int col = 0; col < size; col++) {
                    pixels[at + col] = colour;
                }
            }
        }
    }

    private boolean inView(SkyPort port) {
        return xy[0] > -20 && xy[1] > -20 && xy[0] < port.width() + 20 && xy[1] < port.height() + 20;
    }
}
