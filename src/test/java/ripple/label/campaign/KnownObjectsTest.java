package ripple.label.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.CatalogException;
import ripple.label.campaign.Planted.Origin;
import ripple.label.campaign.Planted.Truth;
import ripple.label.vocabulary.MistakesException;

/// Known objects are read from tables as people have them.
class KnownObjectsTest {
    @TempDir
    private Path folder;

    @Test
    void aTableOfKnownObjectsSaysWhatIsKnown() throws IOException, CatalogException {
        Path file = Files.writeString(folder.resolve("known.csv"),
                """
                        object_id,ra,dec,is_lens,theta_E,seeing,arc_snr,origin,repository
                        k1,150.4,2.1,1,1.2,0.8,40,real,
                        k2,150.5,2.2,no,,,,,elsewhere
                        """);
        List<Planted> known = KnownObjects.read(file);
        assertThat(known.getFirst()).satisfies(k -> {
            assertThat(k.truth()).isEqualTo(Truth.LENS);
            assertThat(k.origin()).isEqualTo(Origin.REAL);
            assertThat(k.thetaEArcsec()).isEqualTo(1.2);
            assertThat(k.arcSnr()).isEqualTo(40);
        });
        assertThat(known.get(1)).satisfies(k -> {
            assertThat(k.truth()).isEqualTo(Truth.NOT_LENS);
            assertThat(k.thetaEArcsec()).isNaN();
            assertThat(k.repository()).isEqualTo("elsewhere");
        });
    }

    /// The columns of the sample sky's own truth.
    @Test
    void theTruthOfTheSampleSkyIsUnderstood() throws IOException, CatalogException {
        List<Planted> known = KnownObjects.read(Path.of("sample-data/truth/objects.csv"));
        assertThat(known.stream().filter(k -> k.truth() == Truth.LENS)).hasSize(24)
                .allSatisfy(k -> assertThat(k.arcSnr()).isPositive());
    }

    @Test
    void everyRowThatCannotBeUsedIsNamed() throws IOException, CatalogException {
        Path file = Files.writeString(folder.resolve("bad.csv"),
                "object_id,ra,dec,is_lens,theta_e\nk1,150.4,2.1,maybe,1.2\nk2,150.4,2.1,1,wide\n");
        assertThatThrownBy(() -> KnownObjects.read(file)).isInstanceOf(MistakesException.class)
                .hasMessageContaining("k1").hasMessageContaining("is_lens").hasMessageContaining("k2")
                .hasMessageContaining("theta_e");
    }
}
