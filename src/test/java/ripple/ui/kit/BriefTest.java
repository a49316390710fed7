package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The file /data/one/two/g.fits ends early. Fetch it again.      | The file g.fits ends early. Fetch it again.
            runs/DRP/v1/deep_coadd_9813_33_u_lsst_cells_v2_LSSTCam_00Z.fits cannot be read. | deep_coadd_9813_33_u…00Z.fits cannot be read.
            The file /data/one/two/g.fits ends early. (g.fits, HDU 1: short.) | The file g.fits ends early.
            Patch 9813/33 has no band g (see the list).                    | Patch 9813/33 has no band g (see the list).
            """)
    void foldersAndTheRemarksOfReadersAreLeftOut(String whole, String brief) {
        assertThat(Brief.of(whole)).isEqualTo(brief);
    }
}
