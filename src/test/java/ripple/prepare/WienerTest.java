package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import ripple.image.Psf;
import ripple.image.PsfSource;

class WienerTest {
    @Test
    void psfsThatCannotBeUsedAreRefusedWithASentence() {
        Psf good = Psfs.gaussian(5, 1);

        refused(Psfs.of(4, 4, 1), Psfs.of(4, 4, 1), "The PSF of the image has 4 x 4 pixels; it has no central pixel.");
        refused(Psfs.of(5, 5, 0), good, "The PSF of the image has no light: its sum is not positive.");
        refused(Psfs.of(5, 5, Double.NaN), good, "The PSF of the image has a pixel that is not a finite number.");
        refused(good, Psf.none(), "The PSF to match to is not known.");
        refused(Psfs.of(1, 1, 1), Psfs.of(1, 1, 1),
                "The PSFs are smaller than the wiener-laplacian operator of 3 x 3 pixels.");
    }

    private static void refused(Psf source, Psf target, String sentence) {
        assertThatThrownBy(() -> Wiener.STANDARD.kernel(source, target)).isInstanceOf(KernelException.class)
                .hasMessage(sentence);
    }

    @Test
    void psfsOfDifferentShapesAndSumsAreBroughtTogether() throws KernelException {
        MatchingKernel plain = Wiener.STANDARD.kernel(Psfs.gaussian(31, 1.5), Psfs.gaussian(31, 2.5));
        MatchingKernel other = new KernelKey(Wiener.STANDARD, Psfs.scaled(Psfs.gaussian(21, 1.5), 0.955),
                new TargetPsf.Stored(Psfs.scaled(Psfs.gaussian(31, 2.5), 7))).kernel();

        assertThat(other.width()).isEqualTo(31);
        assertThat(other.values()).containsExactly(plain.values(), within(1e-5));
        assertThat(java.util.Arrays.stream(other.values()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aNarrowerTargetIsFlagged() throws KernelException {
        MatchingKernel kernel = Wiener.STANDARD.kernel(Psfs.gaussian(25, 3), Psfs.gaussian(25, 2));

        assertThat(kernel.sharpens()).isTrue();
        assertThat(kernel.warnings()).singleElement().asString().contains("FWHM 4.71 px").contains("7.06 px")
                .contains("sharpens");
        assertThat(Wiener.STANDARD.kernel(Psfs.gaussian(25, 2), Psfs.gaussian(25, 3)).warnings()).isEmpty();
    }

    @Test
    void theMatchedPsfHasTheTargetsWidth() throws KernelException {
        MatchingKernel kernel = Wiener.STANDARD.kernel(Psfs.gaussian(41, 1.5), Psfs.gaussian(41, 2.5));

        assertThat(kernel.sourceFwhmPixels()).isCloseTo(2.3548 * 1.5, within(1e-3));
        assertThat(kernel.matchedFwhmPixels()).isCloseTo(2.3548 * 2.5, within(0.03));
        assertThat(kernel.matchedPsf(0.9, PsfSource.NEAREST_CELL).sum()).isCloseTo(0.9, within(1e-3));
        assertThat(kernel.matchedPsf(1, PsfSource.NEAREST_CELL).source()).isEqualTo(PsfSource.NEAREST_CELL);
    }

    @Test
    void keysAreEqualWhenTheirKernelsAre() {
        KernelKey key = new KernelKey(Wiener.STANDARD, Psfs.gaussian(21, 1), stored(2));

        assertThat(key).isEqualTo(new KernelKey(Wiener.STANDARD, Psfs.gaussian(21, 1), stored(2)))
                .hasSameHashCodeAs(new KernelKey(Wiener.STANDARD, Psfs.gaussian(21, 1), stored(2)))
                .isNotEqualTo(new KernelKey(Wiener.STANDARD, Psfs.gaussian(21, 1), stored(2.1)))
                .isNotEqualTo(
                        new KernelKey(new Wiener(Penalty.NONE, 1e-4), Psfs.gaussian(21, 1), stored(2)));
    }

    private static TargetPsf stored(double sigma) {
        return new TargetPsf.Stored(Psfs.gaussian(21, sigma));
    }
}
