package ripple.export.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.sky.Vector3;

/// Finds the pairs of stamps whose objects are near each other on the sky.
final class Neighbours {
    private final List<SkyStamp> stamps;
    private final double edge;
    private final Map<Cell, List<Integer>> cells = new HashMap<>();

    /// A cube in the space of unit vectors.
    private record Cell(int x, int y, int z) {}

    /// Told of each pair, by places in the list, the smaller first.
    @FunctionalInterface
    interface Sink {
        void pair(int first, int second, double separationArcsec);
    }

    /// @param radiusArcsec at least so near are the pairs that are found
    Neighbours(List<SkyStamp> stamps, double radiusArcsec) {
        this.stamps = stamps;
        this.edge = Math.max(1e-9, 2 * Math.sin(Math.toRadians(Math.min(radiusArcsec / 3600, 180)) / 2) * (1 + 1e-9));
        for (int i = 0; i < stamps.size(); i++) {
            cells.computeIfAbsent(cell(stamps.get(i)), _ -> new ArrayList<>()).add(i);
        }
    }

    /// Every pair within the radius once, and some beyond it.
    void pairs(Sink sink) {
        for (int i = 0; i < stamps.size(); i++) {
            Cell own = cell(stamps.get(i));
            for (int k = 0; k < 27; k++) {
                Cell other = new Cell(own.x + k % 3 - 1, own.y + k / 3 % 3 - 1, own.z + k / 9 - 1);
                for (int j : cells.getOrDefault(other, List.of())) {
                    if (j > i) {
                        sink.pair(i, j, 3600 * stamps.get(i).position().separationDeg(stamps.get(j).position()));
                    }
                }
            }
        }
    }

    private Cell cell(SkyStamp stamp) {
        Vector3 v = Vector3.of(stamp.position());
        return new Cell((int) Math.floor(v.x() / edge), (int) Math.floor(v.y() / edge), (int) Math.floor(v.z() / edge));
    }
}
