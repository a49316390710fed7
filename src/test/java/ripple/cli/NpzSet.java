package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A `stamps.npz` as a script would read it.
///
/// @param arrays the numbers, by name
/// @param planes mask plane name → bit
record NpzSet(String[] ids, String[] statuses, JsonNode planes, Map<String, Vectors.Array> arrays) {
    static NpzSet read(Path file) {
        Map<String, Vectors.Array> arrays = new HashMap<>();
        for (String name : List.of("ra", "dec", "image", "variance", "mask", "psf", "tract", "patch", "x0", "y0")) {
            arrays.put(name, Vectors.npz(file, name));
        }
        return new NpzSet(Vectors.npzTexts(file, "object_id"), Vectors.npzTexts(file, "status"),
                JsonMapper.builder().build().readTree(Vectors.npzTexts(file, "mask_planes")[0]), arrays);
    }

    double number(String name, int row) {
        return arrays.get(name).values()[row];
    }

    int[] shape(String name) {
        return arrays.get(name).shape();
    }

    double[] plane(String name, int row, int band) {
        int[] shape = shape(name);
        int n = shape[2] * shape[3];
        int from = (row * shape[1] + band) * n;
        return Arrays.copyOfRange(arrays.get(name).values(), from, from + n);
    }

    /// A band without data: NaN everywhere and nothing but NO_DATA set.
    void isEmpty(int row, int band) {
        assertThat(plane("image", row, band)).containsOnly(Double.NaN);
        assertThat(plane("variance", row, band)).containsOnly(Double.NaN);
        assertThat(plane("psf", row, band)).containsOnly(Double.NaN);
        assertThat(plane("mask", row, band)).containsOnly((double) (1L << planes.get("NO_DATA").asInt()));
    }
}
