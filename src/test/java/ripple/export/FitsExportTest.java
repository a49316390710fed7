package ripple.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.file.Sha256;
import ripple.fits.FitsException;
import ripple.fits.FitsFile;
import ripple.fits.StampFile;
import ripple.fits.StampFits;

class FitsExportTest {
    @TempDir
    Path set;

    @Test
    void everyObjectWithPixelsHasItsFile() throws IOException, FitsException {
        List<StampResult> results = List.of(Results.accepted(0, "75339150000000123"), Results.failed(1, "007"),
                Results.rejected(2, "a/../b"), Results.accepted(3, "007"), Results.accepted(4, "A_.._B"));
        List<ObjectFile> files = write(results);
        assertThat(files).extracting(ObjectFile::path).containsExactly("fits/75339150000000123.fits", "",
                "fits/a_.._b.fits", "fits/007~3.fits", "fits/A_.._B~4.fits");
        for (int i : List.of(0, 2, 3, 4)) {
            Path file = set.resolve(files.get(i).path());
            assertThat(files.get(i).sha256()).isEqualTo(Sha256.of(file));
            StampFile read = StampFits.read(file);
            StampResult expected = results.get(i);
            assertThat(read.collection()).isEqualTo("runs/all");
            assertThat(read.recipeHash()).isEqualTo("abc123");
            SameResult.assertSame(StampResult.of(expected.target(), expected.status(), expected.reasons(), read.stamp(),
                    0.2, expected.columns()), expected);
        }
        try (var all = Files.list(set.resolve("fits"))) {
            assertThat(all).hasSize(4);
        }
    }

    @Test
    void theTargetIsWhereTheWcsPutsIt() throws IOException, FitsException {
        StampResult result = Results.accepted(0, "a");
        StampFile file = StampFits.read(set.resolve(write(List.of(result)).getFirst().path()));
        var image = result.image(Results.G).orElseThrow();
        var pixel = image.wcs().toPixel(result.target().position().orElseThrow()).orElseThrow();
        assertThat(file.stamp().place().x()).isEqualTo(pixel.x() + image.box().x0());
        assertThat(file.stamp().place().y()).isEqualTo(pixel.y() + image.box().y0());
    }

    /// A normalised image is a number without unit; its variance is still that of the flux.
    @Test
    void aNormalisedImageHasNoUnit() throws IOException, FitsException {
        var columns = new LinkedHashMap<>(Map.of("norm_method", "asinh"));
        Path file = set.resolve(write(List.of(Results.accepted(0, "a").withColumns(columns))).getFirst().path());
        assertThat(StampFits.read(file).normalisation()).isEqualTo("asinh");
        assertThat(StampFits.read(file).stamp().image(Results.G).orElseThrow().calibration().isKnown()).isFalse();
        try (FitsFile fits = FitsFile.open(file)) {
            assertThat(fits.find("g_IMAGE").orElseThrow().header().keywords()).contains("NORM")
                    .doesNotContain("BUNIT", "NJYPERU");
            assertThat(fits.find("g_VARIANCE").orElseThrow().header().text("BUNIT")).contains("nJy2");
        }
    }

    @Test
    void anObjectWithoutAnyBandHasNoFile() throws IOException {
        StampResult empty = Results.accepted(0, "a").withImages(Map.of());
        assertThat(write(List.of(empty))).containsExactly(ObjectFile.NONE);
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(set.resolve("fits"), "in the way");
        assertThatThrownBy(() -> FitsExport.open(set, "", "")).isInstanceOf(ExportException.class)
                .hasMessageContaining("Cannot write").hasMessageContaining("fits");
    }

    private List<ObjectFile> write(List<StampResult> results) throws ExportException {
        FitsExport export = FitsExport.open(set, "runs/all", "abc123");
        List<ObjectFile> files = new ArrayList<>();
        for (StampResult result : results) {
            files.add(export.write(result));
        }
        assertThat(export.entries()).extracting(Checksums.Entry::path)
                .containsExactlyElementsOf(files.stream().map(ObjectFile::path).filter(p -> !p.isEmpty()).toList());
        return files;
    }
}
