package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import ripple.image.AdaptiveMoments;
import ripple.image.BandImage;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// PSF stamps as they come: off the centre, of even size, on other pixels, by formula, or of no use.
class PsfStampTest {
    @Test
    void aPsfOffTheCentreIsMovedThere() throws KernelException {
        for (double[] place : new double[][]{{10.3, 9.8}, {12, 8}, {13.49, 11.2}}) {
            Psf moved = PsfStamp.centred(gaussian(21, 21, place[0], place[1], 1.6), "The PSF");

            AdaptiveMoments.Converged m = (AdaptiveMoments.Converged) AdaptiveMoments.of(moved);
            assertThat(m.x()).isCloseTo((moved.width() - 1) / 2.0, within(0.003));
            assertThat(m.y()).isCloseTo((moved.height() - 1) / 2.0, within(0.003));
            assertThat(m.sigma()).isCloseTo(1.6, within(0.002));
            assertThat(moved.sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aPsfOfEvenSizeGetsACentralPixel() throws KernelException {
        Psf moved = PsfStamp.centred(gaussian(20, 24, 9.5, 11.5, 1.6), "The PSF");

        assertThat(List.of(moved.width() % 2, moved.height() % 2)).containsExactly(1, 1);
        AdaptiveMoments.Converged m = (AdaptiveMoments.Converged) AdaptiveMoments.of(moved);
        assertThat(m.x()).isCloseTo((moved.width() - 1) / 2.0, within(0.003));
        assertThat(m.sigma()).isCloseTo(1.6, within(0.002));
    }

    @Test
    void aPsfThatIsInTheMiddleIsNotInterpolated() throws KernelException {
        Psf psf = gaussian(21, 21, 10.01, 9.995, 1.6);

        assertThat(PsfStamp.centred(psf, "The PSF").values()).containsExactly(Psfs.scaled(psf, 1).values(),
                within(1e-15));
    }

    @Test
    void aStarKeepsItsPlaceWhateverThePsfStampsPlace() throws KernelException {
        MatchingKernel kernel = new KernelKey(Wiener.STANDARD, gaussian(20, 20, 9.8, 9.3, 1.5),
                new TargetPsf.Stored(gaussian(23, 25, 10.4, 12.2, 2.2))).kernel();

        AdaptiveMoments.Converged m = (AdaptiveMoments.Converged) AdaptiveMoments
                .of(kernel.matchedPsf(1, PsfSource.CELL));
        assertThat(m.x()).isCloseTo((kernel.matchedPsf(1, PsfSource.CELL).width() - 1) / 2.0, within(0.005));
        assertThat(m.sigma()).isCloseTo(2.2, within(0.03));
    }

    @Test
    void bandsWithPixelsOfDifferentSizesGetOneWidthOnTheSky() throws KernelException {
        TargetPsf coarse = new TargetPsf.Stored(Psfs.gaussian(25, 2), 2);

        MatchingKernel kernel = new KernelKey(Wiener.STANDARD, Psfs.gaussian(25, 2.5), coarse).kernel();

        assertThat(kernel.matchedFwhmPixels()).isCloseTo(2.3548 * 4, within(0.02 * 2.3548 * 4));
        assertThat(new KernelKey(Wiener.STANDARD, Psfs.gaussian(25, 2.5), coarse))
                .isNotEqualTo(new KernelKey(Wiener.STANDARD, Psfs.gaussian(25, 2.5),
                        new TargetPsf.Stored(Psfs.gaussian(25, 2))));
    }

    @Test
    void aFormulaIsATargetOfItsOwn() {
        for (RoundProfile profile : List.of(new RoundProfile.Moffat(1.1, 2.5), new RoundProfile.Gaussian(1.1))) {
            Stamp stamp = Stamps.of(Stamps.band("g", 121, Psfs.gaussian(31, 1.8)),
                    Stamps.band("r", 121, Psfs.gaussian(31, 1.5)));
            PsfMatch match = new PsfMatch(
                    new MatchSettings(Wiener.STANDARD, new MatchTarget.Round(profile), List.of()));

            MatchResult.Matched matched = (MatchResult.Matched) match.match(stamp);

            assertThat(matched.report().target()).isEqualTo(profile.label());
            double wanted = AdaptiveMoments.fwhmPixels(profile.sampled(0.2, 30)) * 0.2;
            assertThat(matched.report().bands()).hasSize(2).allSatisfy(band -> {
                assertThat(band.action()).isEqualTo(BandMatch.Action.MATCHED);
                assertThat(band.fwhmTargetArcsec()).isCloseTo(wanted, within(0.005 * wanted));
                assertThat(band.fwhmAfterArcsec()).isCloseTo(wanted, within(0.02 * wanted));
            });
        }
    }

    @Test
    void aProfileHasItsFwhm() {
        for (RoundProfile profile : List.of(new RoundProfile.Moffat(1.1, 2.5), new RoundProfile.Gaussian(1.1))) {
            assertThat(profile.at(0)).isEqualTo(1);
            assertThat(profile.at(0.5)).isCloseTo(0.5, within(1e-12));
            assertThat(profile.sampled(0.2, 12).sum()).isCloseTo(1, within(1e-12));
        }
        assertThat(new RoundProfile.Moffat(1.1, 2.5).label()).isEqualTo("moffat:1.1,2.5");
        assertThat(new TargetPsf.Round(new RoundProfile.Gaussian(1), 0.2))
                .isEqualTo(new TargetPsf.Round(new RoundProfile.Gaussian(1), 0.2))
                .isNotEqualTo(new TargetPsf.Round(new RoundProfile.Gaussian(1.01), 0.2))
                .isNotEqualTo(new TargetPsf.Round(new RoundProfile.Gaussian(1), 0.1));
        assertThatThrownBy(() -> new TargetPsf.Round(new RoundProfile.Gaussian(20), 0.05).onGrid())
                .isInstanceOf(KernelException.class).hasMessageContaining("take a narrower one");
    }

    @Test
    void psfsOfNoUseFailWithTheBandAndTheReason() {
        Psf good = Psfs.gaussian(25, 2);

        assertThat(reason(good, Psfs.of(25, 25, 0)))
                .isEqualTo("r: the PSF's width cannot be measured. All pixels are zero.");
        assertThat(reason(good, Psfs.of(25, 25, Double.NaN)))
                .isEqualTo("r: the PSF's width cannot be measured. A pixel is not a finite number.");
        assertThat(reason(good, Psfs.scaled(good, -1)))
                .isEqualTo("r: the PSF's width cannot be measured. The profile is negative.");
        assertThat(reason(good, Psf.none())).isEqualTo("r: the PSF's width cannot be measured. There is no PSF.");
        assertThat(reason(Psfs.gaussian(101, 3), Psfs.gaussian(101, 2))).isEqualTo(
                "r cannot be matched to g: The kernel of 101 x 101 pixels is larger than the image of 61 x 61 pixels:"
                        + " take a larger stamp.");
    }

    @Test
    void aPsfTooNarrowToBeMeasuredIsMatchedWithAWarning() {
        MatchResult.Matched matched = (MatchResult.Matched) match(Psfs.gaussian(25, 2), Psfs.gaussian(25, 0.5));

        BandMatch r = matched.report().bands().getLast();
        assertThat(r.fwhmBeforeArcsec()).isNaN();
        assertThat(r.fwhmAfterArcsec()).isCloseTo(2.3548 * 2 * 0.2, within(0.02));
        assertThat(matched.report().warnings()).singleElement().asString()
                .isEqualTo(
                        "r: the PSF's width cannot be measured. The weight collapsed: the profile is too small for its"
                                + " pixels.");
        assertThat(reason(Psfs.gaussian(25, 0.5), Psfs.gaussian(25, 0.4)))
                .isEqualTo(
                        "No band has a PSF whose width can be measured: where pixels are too large for it take smaller"
                                + " ones, or a round target such as gaussian:1.1.");
    }

    @Test
    void aGaussianCannotSharpen() {
        PsfMatch match = new PsfMatch(new MatchSettings(new GaussianWidths(),
                new MatchTarget.Round(new RoundProfile.Gaussian(0.5)), List.of()));

        assertThat(((MatchResult.Failed) match.match(stamp(Psfs.gaussian(25, 2), Psfs.gaussian(25, 1.5)))).reason())
                .startsWith("g cannot be matched to gaussian:0.5: The PSF to match to (FWHM 2.5")
                .endsWith("match to a wider one, or with wiener.");
    }

    /// Its variance plane knows σ² per pixel only: adding it up over an aperture would forget the correlation.
    @Test
    void noApertureSignalToNoiseIsTakenFromAMatchedImage() {
        Stamp matched = ((MatchResult.Matched) match(Psfs.gaussian(25, 2), Psfs.gaussian(25, 1.5))).stamp();
        BandImage unchanged = Stamps.image(matched, "g");
        BandImage convolved = Stamps.image(matched, "r");

        assertThat(unchanged.psf().isOfMatchedImage()).isFalse();
        assertThat(convolved.psf().isOfMatchedImage()).isTrue();
        assertThatThrownBy(() -> new Quality(QualitySettings.standard()).judge(matched))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No aperture S/N is taken from a PSF-matched image (r).");
    }

    private static String reason(Psf g, Psf r) {
        return ((MatchResult.Failed) match(g, r)).reason();
    }

    private static MatchResult match(Psf g, Psf r) {
        return new PsfMatch(MatchSettings.standard()).match(stamp(g, r));
    }

    private static Stamp stamp(Psf g, Psf r) {
        PixelBox size = new PixelBox(0, 0, 61, 61);
        return Stamps.of(Stamps.band("g", size, Stamps.ones(61 * 61), Stamps.ones(61 * 61), g),
                Stamps.band("r", size, Stamps.ones(61 * 61), Stamps.ones(61 * 61), r));
    }

    private static Psf gaussian(int width, int height, double x0, double y0, double sigma) {
        double[] values = new double[width * height];
        for (int i = 0; i < values.length; i++) {
            int row = i / width;
            values[i] = Math.exp(-0.5 * (Math.pow(i % width - x0, 2) + Math.pow(row - y0, 2)) / (sigma * sigma));
        }
        return new Psf(width, height, values, PsfSource.CELL);
    }
}
