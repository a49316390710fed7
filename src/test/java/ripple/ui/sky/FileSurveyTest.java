package ripple.ui.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.testkit.FakeRepository;

/// What the map learns from the files.
class FileSurveyTest {
    @Test
    void patchesOfTheSampleSkyAreStoredInPart() throws RepositoryException {
        SampleSky sample = SampleSky.find().orElseThrow();
        try (Repository repository = new Repositories(Map.of()).open(sample.repository().toString(),
                RepositoryChoice.DEFAULT)) {
            FileSurvey found = FileSurvey.of(repository, scene(repository));
            assertThat(found.looked()).isEqualTo(repository.coverage().coadds().size());
            assertThat(found.problems()).isEmpty();
            assertThat(found.stored()).hasSize(4);
        }
    }

    @Test
    void wholePatchesNeedNoOutline() {
        Repository repository = new FakeRepository("g");
        assertThat(FileSurvey.of(repository, scene(repository)).stored()).isEmpty();
    }

    private static SkyScene scene(Repository repository) {
        return SkyScene.of(repository.skyMap().orElseThrow(), repository.coverage());
    }
}
