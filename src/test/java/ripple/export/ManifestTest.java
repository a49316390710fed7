package ripple.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.file.CsvReader;
import ripple.file.CsvRow;

class ManifestTest {
    @TempDir
    Path temp;

    @Test
    void theColumnsAreThoseOfTheContractInTheirOrder() throws IOException {
        assertThat(write(List.of(Results.accepted(0, "a"))).getFirst().keySet()).containsExactly("index", "object_id",
                "ra", "dec", "status", "reject_reason", "tract", "patch", "x0", "y0", "size_px", "pixel_scale", "bands",
                "missing_bands", "bad_fraction", "snr", "saturated_fraction", "cosmic_ray_pixels", "psf_fwhm_g",
                "psf_fwhm_r", "psf_fwhm_i", "psf_source_g", "psf_source_r", "psf_source_i", "psf_matched", "psf_target",
                "norm_method", "norm_params", "softening_estimator", "split", "group_key", "path", "sha256",
                "recipe_hash", "snr_g", "mag");
    }

    @Test
    void everyTargetHasItsRow() throws IOException {
        List<Map<String, String>> rows = write(
                List.of(Results.accepted(0, "75339150000000123"), Results.failed(1, "007"),
                        Results.rejected(2, "a,\"b\"\n星")));
        assertThat(rows.get(0)).containsEntry("index", "0").containsEntry("object_id", "75339150000000123")
                .containsEntry("ra", "53.1").containsEntry("dec", "-28.1").containsEntry("status", "accepted")
                .containsEntry("reject_reason", "").containsEntry("tract", "5063").containsEntry("patch", "34")
                .containsEntry("x0", "-3").containsEntry("y0", "0").containsEntry("size_px", "6")
                .containsEntry("pixel_scale", "0.2").containsEntry("bands", "g,r,i").containsEntry("missing_bands", "")
                .containsEntry("bad_fraction", "0.0").containsEntry("psf_fwhm_g", "0.70")
                .containsEntry("psf_fwhm_r", "")
                .containsEntry("psf_source_g", "cell").containsEntry("psf_source_r", "nearest_cell")
                .containsEntry("psf_source_i", "none").containsEntry("path", "stamps.npz").containsEntry("sha256", "")
                .containsEntry("snr_g", "90").containsEntry("mag", "20.0");
        assertThat(rows.get(1)).containsEntry("object_id", "007").containsEntry("ra", "").containsEntry("dec", "")
                .containsEntry("status", "failed").containsEntry("reject_reason", "The position is not a number.")
                .containsEntry("tract", "-1").containsEntry("x0", "0").containsEntry("pixel_scale", "")
                .containsEntry("missing_bands", "g,r,i").containsEntry("snr_g", "").containsEntry("mag", "");
        assertThat(rows.get(2)).containsEntry("object_id", "a,\"b\"\n星").containsEntry("missing_bands", "r")
                .containsEntry("psf_source_r", "")
                .containsEntry("reject_reason", "Band r is missing.; SNR 3.1 is below 5, \"too\" faint,\nreally");
    }

    @Test
    void targetsColumnsGiveWayWhereANameIsTaken() throws IOException {
        SequencedMap<String, String> own = new LinkedHashMap<>();
        own.put("snr", "mine");
        own.put("target_snr", "also mine");
        own.put("snr_g", "of another survey");
        own.put("z", "0.5");
        StampResult plain = Results.accepted(0, "a");
        Target target = new Target(0, "a", 1, 2, own);
        StampResult result = new StampResult(target, plain.status(), List.of(), 1, 2, plain.box(), 0.2, plain.bands(),
                plain.images(), Map.of(), plain.columns());
        Map<String, String> row = write(List.of(result)).getFirst();
        assertThat(row).containsEntry("snr", "").containsEntry("target_snr", "mine")
                .containsEntry("target_target_snr", "also mine").containsEntry("snr_g", "90")
                .containsEntry("target_snr_g", "of another survey").containsEntry("z", "0.5");
    }

    @Test
    void numbersAreWrittenOutAndUnknownOnesAreBlank() throws IOException {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("snr", "NaN");
        StampResult plain = Results.accepted(0, "a");
        StampResult result = new StampResult(Target.at(0, "a", 1e-7, -0.0), plain.status(), List.of(), 1, 2,
                plain.box(),
                0.19999999999999998, plain.bands(), Map.of(), Map.of(), columns);
        assertThat(write(List.of(result)).getFirst()).containsEntry("ra", "0.0000001").containsEntry("dec", "0")
                .containsEntry("pixel_scale", "0.2").containsEntry("snr", "");
    }

    @Test
    void whatAResultSaysOfItsPsfCounts() throws IOException {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("psf_source_g", "matched");
        assertThat(write(List.of(Results.accepted(0, "a").withColumns(columns))).getFirst())
                .containsEntry("psf_source_g", "matched").containsEntry("psf_source_r", "nearest_cell");
    }

    @Test
    void aValueWithoutColumnIsNotLostSilently() throws ExportException {
        SetLayout layout = StampSource.of(Results.GRI, Results.SIZE, List.of(Results.failed(0, "a"))).layout();
        try (Manifest manifest = Manifest.open(temp.resolve("manifest.csv"), Results.GRI, layout)) {
            assertThatThrownBy(() -> manifest.write(Results.accepted(0, "a"), ObjectFile.NONE))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("snr_g");
        }
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void anEmptyListHasItsHeader() throws IOException {
        assertThat(write(List.of())).isEmpty();
        assertThat(temp.resolve("manifest.csv")).content().startsWith("index,object_id,ra,dec,")
                .endsWith("recipe_hash\n");
    }

    private List<Map<String, String>> write(List<StampResult> results) throws IOException {
        Path file = temp.resolve(Manifest.NAME);
        SetLayout layout = StampSource.of(Results.GRI, Results.SIZE, results).layout();
        try (Manifest manifest = Manifest.open(file, Results.GRI, layout)) {
            for (StampResult result : results) {
                manifest.write(result, ObjectFile.shared("stamps.npz"));
            }
            assertThat(file).doesNotExist();
            manifest.finish();
        }
        return read(file);
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader csv = CsvReader.open(file)) {
            List<String> header = csv.next().orElseThrow().fields();
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    values.put(header.get(i), row.get().fields().get(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
