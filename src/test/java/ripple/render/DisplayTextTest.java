package ripple.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {
    @Test
    void stretches() {
        assertEquals(new Transfer.Independent(new Stretch.Asinh(0.1)), DisplayText.transfer("asinh:0.1"));
        assertEquals(new Transfer.Independent(new Stretch.Asinh(0.1)), DisplayText.transfer(" ASINH "));
        assertEquals(new Transfer.Independent(new Stretch.Log(1000)), DisplayText.transfer("log:1000"));
        assertEquals(new Transfer.Independent(new Stretch.Sqrt()), DisplayText.transfer("sqrt"));
        assertEquals(new Transfer.Lupton(8, 0.5), DisplayText.transfer("lupton:8,0.5"));
        assertEquals(new Transfer.LuptonZScale(10), DisplayText.transfer("lupton-zscale:10"));
    }

    @Test
    void ranges() {
        assertEquals(new Range.PerBand(new Interval.ZScale()), DisplayText.range("zscale"));
        assertEquals(new Range.PerBand(new Interval.Percentile(99.5)), DisplayText.range("pct:99.5"));
        assertEquals(new Range.PerBand(new Interval.AsymmetricPercentile(1, 99.8)), DisplayText.range("pct:1,99.8"));
        assertEquals(new Range.PerBand(new Interval.ZScale(0.4)), DisplayText.range("zscale:0.4"));
        assertEquals(new Range.PerBand(new Interval.Symmetric()), DisplayText.range("symmetric"));
        assertEquals(new Range.PerBand(new Interval.SymmetricPercentile(99)), DisplayText.range("symmetric:99"));
        assertEquals(new Range.PerBand(new Interval.Manual(-0.1, 5)), DisplayText.range("-0.1, 5"));
    }

    @Test
    void whatIsNotNamedIsUsual() {
        assertEquals(DisplaySettings.of(Scenes.bands("g")), DisplayText.settings(Scenes.bands("g"), "", ""));
        assertEquals(new Range.PerBand(new Interval.Manual(0, Double.NaN)),
                DisplayText.settings(Scenes.bands("i", "r", "g"), "lupton:8,0.5", " ").range());
    }

    @Test
    void aDifferenceIsDrawnLinearlyAroundZero() {
        DisplaySettings usual = DisplayText.settings(Scenes.bands("g"), "", "", ColourMap.DIFFERENCE);
        assertEquals(new Transfer.Independent(new Stretch.Linear()), usual.transfer());
        assertEquals(new Range.PerBand(new Interval.SymmetricPercentile(99.5)), usual.range());
        DisplaySettings named = DisplayText.settings(Scenes.bands("g"), "asinh:0.2", "-5,5", ColourMap.DIFFERENCE);
        assertEquals(new Transfer.Independent(new Stretch.Asinh(0.2)), named.transfer());
        assertEquals(new Range.PerBand(new Interval.Manual(-5, 5)), named.range());
    }

    @ParameterizedTest
    @ValueSource(strings = {"asinh:0.02", "log:1000", "sqrt", "squared", "linear", "power:2", "powerdist:1000",
            "sinh:0.5", "lupton:8,0.5", "lupton-zscale:8", "lupton:8,0.5,white", "lupton-zscale:8,white",
            "asinh-zscale:8",
            "asinh-zscale:10,white", "histeq", "ds9-histeq", "ds9-log:1000", "ds9-pow:500", "ds9-asinh", "ds9-sinh"})
    void whatIsSaidIsUnderstood(String text) {
        assertEquals(text, DisplayText.of(DisplayText.transfer(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "arcsinh:0.1", "asinh:", "asinh:x", "asinh:0.1,2", "asinh:NaN", "lupton:8", "sqrt:2",
            "power", "lupton:8,0.5,1", "lupton:white", "lupton:8,white,0.5", "asinh:0.1,white", "histeq:2",
            "ds9-asinh:3", "ds9-log:x"})
    void aMistakeInTheStretchIsAnsweredWithWhatIsPossible(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> DisplayText.transfer(text)).getMessage();
        assertTrue(message.contains("asinh:A") && message.contains("lupton:Q,STRETCH"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asinh:0", "asinh:-1", "lupton:8,0", "lupton:-1,1", "sinh:0.0001", "powerdist:1", "log:-5",
            "asinh:1e-320", "ds9-log:1", "ds9-pow:0.5", "asinh-zscale:-1"})
    void anImpossibleNumberIsExplained(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> DisplayText.transfer(text)).getMessage();
        assertTrue(message.contains("needs"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1,2,3", "a,b", "pct", "pct:", "zscale:x", "pct:1,2,3", "symmetric:a", "NaN,1",
            "1,Infinity"})
    void aMistakeInTheRangeIsAnsweredWithWhatIsPossible(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> DisplayText.range(text)).getMessage();
        assertTrue(message.contains("zscale") && message.contains("LOW,HIGH"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,1", "2,2", "pct:101", "pct:-1", "pct:99,1", "symmetric:101"})
    void anImpossibleRangeIsExplained(String text) {
        assertThrows(IllegalArgumentException.class, () -> DisplayText.range(text));
    }

    @Test
    void masks() {
        assertEquals(List.of("SAT", "NO_DATA"), DisplayText.masks("SAT, NO_DATA").planes());
        assertEquals(List.of(), DisplayText.masks("").planes());
    }

    /// From the noise: begins 2 σ below zero, ends at the bright pixels, linear within 3 σ.
    @Test
    void oneStretchForAWholeSurvey() {
        var sample = java.util.stream.IntStream.range(0, 9).mapToObj(
                i -> Scenes.stamp(Scenes.image("g", 20, 20, (x, y) -> x == 0 ? 100 + i : 0))).toList();
        DisplaySettings proposed = SurveyDisplay.propose(sample, Scenes.bands("g"));
        assertEquals(new Limits(-4, 106),
                new StampRenderer(proposed).limits(List.of(sample.getFirst().images().values().iterator().next()))
                        .getFirst());
        assertEquals(new Transfer.Independent(new Stretch.Asinh(0.055)), proposed.transfer());
        assertEquals(DisplaySettings.USUAL_TRANSFER,
                SurveyDisplay.propose(List.of(), Scenes.bands("g")).transfer());
    }
}
