package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkyFormatTest {
    @Test
    void aPositionIsShownInHoursAndDegrees() {
        SkyPosition place = new SkyPosition(15 * (3 + 48 / 60.0 + 0.887 / 3600), -(50 + 46 / 60.0 + 30.82 / 3600));
        assertEquals("03h48m00.887s −50°46′30.82″", SkyFormat.sexagesimal(place));
        assertEquals("57.003696 −50.775228", SkyFormat.degrees(place, 6));
        assertEquals("150.1163 +2.2058", SkyFormat.degrees(new SkyPosition(150.1163, 2.2058), 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 00h00m00.000s", "359.99999999, 00h00m00.000s", "14.999999999, 01h00m00.000s",
            "0.2499999999, 00h01m00.000s", "180, 12h00m00.000s"})
    void roundingARightAscensionCarries(double deg, String text) {
        assertEquals(text, SkyFormat.ra(deg));
    }

    @ParameterizedTest
    @CsvSource({"0, +00°00′00.00″", "-0.5, −00°30′00.00″", "89.9999999999, +90°00′00.00″", "-90, −90°00′00.00″",
            "-0.9999999999, −01°00′00.00″", "6.98220, +06°58′55.92″"})
    void roundingADeclinationCarriesAndKeepsItsSign(double deg, String text) {
        assertEquals(text, SkyFormat.dec(deg));
    }

    @Test
    void almostAFullTurnIsShownAsNothing() {
        assertEquals("0.0000 +0.0000", SkyFormat.degrees(new SkyPosition(359.99999999, 0), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"57.003696 -50.775228", "57.003696,-50.775228", "57.003696; −50.775228",
            " 57.003696\t-50.775228 ", "57.003696d -50.775228d", "57.003696deg −50.775228deg",
            "03:48:00.88704 -50:46:30.8208", "3:48:0.88704,-50:46:30.8208", "03:48:00.88704-50:46:30.8208",
            "03 48 00.88704 -50 46 30.8208", "03h48m00.88704s −50°46′30.8208″", "3h48m0.88704s -50d46m30.8208s",
            "3H 48M 0.88704S -50D 46M 30.8208S", "3h48m0.88704s -50°46'30.8208\"", "57d00m13.3056s -50:46:30.8208",
            "3.8002464h -50.775228", "03h48m00.88704s, −50° 46′ 30.8208″", "5.7003696e1 -5.0775228E+1",
            "3 48 0.88704, -50 46 30.8208", "03ʰ48ᵐ00.88704ˢ –50º46'30.8208''", "57.003696 degrees -50.775228 Deg",
            "03:48.014784 -50:46.51368", "3h48.014784m -50d46.51368m"})
    void aPositionIsReadHoweverItIsWritten(String text) {
        SkyPosition place = SkyParser.position(text);
        assertEquals(57.003696, place.raDeg(), 1e-11);
        assertEquals(-50.775228, place.decDeg(), 1e-11);
    }

    @Test
    void aPositionWithoutSignIsHalvedInTheMiddle() {
        assertEquals(new SkyPosition(10.5, 20.25), SkyParser.position("10.5 20.25"));
        SkyPosition place = SkyParser.position("00 42 00 20 15 00");
        assertEquals(10.5, place.raDeg(), 1e-12);
        assertEquals(20.25, place.decDeg(), 1e-12);
        assertEquals(20.25, SkyParser.position("00:42:00 +20:15:00").decDeg(), 1e-12);
    }

    @Test
    void zeroDegreesSouthIsSouth() {
        assertEquals(-0.5, SkyParser.decDeg("-00:30:00"));
        assertEquals(-0.5, SkyParser.decDeg("−00°30′00″"));
        assertEquals(0.5, SkyParser.decDeg("00:30:00"));
        assertEquals(-0.5, SkyParser.position("1:00:00 -00:30:00").decDeg());
        assertEquals(-0.5, SkyParser.position("1:00:00-0:30").decDeg());
    }

    @Test
    void oddButMeant() {
        assertEquals(350, SkyParser.raDeg("-10"));
        assertEquals(0, SkyParser.raDeg("360"));
        assertEquals(15, SkyParser.raDeg("00:59:60.000"), 1e-12);
        assertEquals(-90, SkyParser.decDeg("-90:00:00"));
        assertEquals(0.5, SkyParser.raDeg(".5"));
        assertEquals(5, SkyParser.decDeg("5."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "NaN", "12", "1 2 3", "1,2,3", "inf 0", "10 95", "10 -90.001", "400 0",
            "25:00:00 0", "10:61:00 0", "10:20:61 0", "10:20.5:30 0", "10 5h", "--10 5", "10 --5", "1e999 0", ", 5",
            "03:48:00 -50:46:30 7", "12:34:56:78 0", "0x10 0", "1d2h3 0", "10,", "+ -"})
    void whatIsNoPositionIsToldInASentence(String text) {
        String message = assertThrows(PositionFormatException.class, () -> SkyParser.position(text)).getMessage();
        assertTrue(message.contains(" is not a ") && message.endsWith("."), message);
    }

    @Test
    void aVeryLongTextIsNotEvenLookedAt() {
        String message = assertThrows(PositionFormatException.class, () -> SkyParser.position("1 ".repeat(100_000)))
                .getMessage();
        assertTrue(message.length() < 120, message);
    }

    @Test
    void whatIsShownIsReadAgain() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 5000; i++) {
            double near = i % 4 == 0 ? 1e-3 : 1;
            SkyPosition place = new SkyPosition(random.nextDouble(360) * near, random.nextDouble(-90, 90) * near);
            SkyPosition back = SkyParser.position(SkyFormat.sexagesimal(place));
            assertTrue(place.separationDeg(back) * 3600 < 0.0095, () -> place + " " + back);
            SkyPosition degrees = SkyParser.position(SkyFormat.degrees(place, 9));
            assertTrue(place.separationDeg(degrees) < 2e-9, () -> place + " " + degrees);
        }
    }
}
