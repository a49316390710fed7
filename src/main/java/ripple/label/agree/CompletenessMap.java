package ripple.label.agree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Share of planted lenses that were found, over how well they are resolved (θ_E / seeing) and how bright the arc is (S/N).
///
/// Lenses below either limit are rarely found by anyone (Rojas et al. 2023, MNRAS 523, 4413). The last bins are open upwards.
public final class CompletenessMap {
    /// θ_E in units of the seeing.
    public static final double RESOLUTION_LIMIT = 1.2;
    /// S/N of the arc.
    public static final double SNR_LIMIT = 25;
    /// A bin with fewer lenses is left blank.
    public static final int FEWEST = 10;

    private static final double[] RESOLUTION_EDGES = {0, 0.6, RESOLUTION_LIMIT, 1.8, 2.4};
    private static final double[] SNR_EDGES = {0, 12.5, SNR_LIMIT, 50, 100};

    private final int[][] found = new int[SNR_EDGES.length][RESOLUTION_EDGES.length];
    private final int[][] planted = new int[SNR_EDGES.length][RESOLUTION_EDGES.length];
    private final Map<Integer, Set<String>> lenses = new HashMap<>();

    CompletenessMap() {}

    /// Counts a lens; one whose size, seeing or S/N is not known is in no bin.
    void add(Planted lens, Skill.Said said) {
        int x = bin(RESOLUTION_EDGES, lens.resolution());
        int y = bin(SNR_EDGES, lens.arcSnr());
        if (x >= 0 && y >= 0) {
            planted[y][x]++;
            lenses.computeIfAbsent(bin(y, x), _ -> new HashSet<>()).add(lens.objectId());
            found[y][x] += said == Skill.Said.LENS ? 1 : 0;
        }
    }

    private static int bin(int snrBin, int resolutionBin) {
        return snrBin * RESOLUTION_EDGES.length + resolutionBin;
    }

    private static int bin(double[] edges, double value) {
        int bin = -1;
        while (bin + 1 < edges.length && value >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }

    /// Lower edges of the bins of θ_E / seeing.
    public List<Double> resolutionEdges() {
        return Arrays.stream(RESOLUTION_EDGES).boxed().toList();
    }

    /// Lower edges of the bins of S/N.
    public List<Double> snrEdges() {
        return Arrays.stream(SNR_EDGES).boxed().toList();
    }

    /// Lenses found of those planted in a bin.
    public Share share(int snrBin, int resolutionBin) {
        return new Share(found[snrBin][resolutionBin], planted[snrBin][resolutionBin]);
    }

    /// Whether a bin has lenses enough to be shown; one that several graders saw is one.
    public boolean isShown(int snrBin, int resolutionBin) {
        return lenses.getOrDefault(bin(snrBin, resolutionBin), Set.of()).size() >= FEWEST;
    }

    /// Lenses above both limits.
    public Share above() {
        return sum(true);
    }

    /// Lenses below one of them.
    public Share below() {
        return sum(false);
    }

    private Share sum(boolean above) {
        int k = 0;
        int n = 0;
        for (int y = 0; y < SNR_EDGES.length; y++) {
            for (int x = 0; x < RESOLUTION_EDGES.length; x++) {
                if (above == (SNR_EDGES[y] >= SNR_LIMIT && RESOLUTION_EDGES[x] >= RESOLUTION_LIMIT)) {
                    k += found[y][x];
                    n += planted[y][x];
                }
            }
        }
        return new Share(k, n);
    }
}
