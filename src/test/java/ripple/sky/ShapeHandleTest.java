package ripple.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A drawn shape is changed by its handles: what is not dragged stays where it is.
class ShapeHandleTest {
    private static final double HAIR_ARCSEC = 0.01;

    private static double apartArcsec(SkyPosition a, SkyPosition b) {
        return a.separationDeg(b) * 3600;
    }

    @ParameterizedTest
    @CsvSource({"53, -28, 0", "0.001, 2, 30", "359.9, 85, -100", "120, -89.5, 12"})
    void aDraggedCornerOfABoxGoesToThePointerAndTheOppositeOneStays(double ra, double dec, double angle) {
        SkyShape.Box box = new SkyShape.Box(new SkyPosition(ra, dec), 0.4, 0.2, angle);
        SkyPosition lowerLeft = box.outline().getFirst();
        ShapeHandle upperRight = ShapeHandle.of(box).getFirst();
        assertThat(apartArcsec(upperRight.place(), box.outline().get(2))).isLessThan(HAIR_ARCSEC);
        SkyPosition pointer = upperRight.place().towards(300, 0.05);
        SkyShape.Box changed = (SkyShape.Box) upperRight.change().to(pointer);
        assertThat(apartArcsec(changed.outline().get(2), pointer)).isLessThan(0.5);
        assertThat(apartArcsec(changed.outline().getFirst(), lowerLeft)).isLessThan(0.5);
    }

    @Test
    void anEdgeThatIsDraggedOverTheOppositeOneTurnsTheBoxInsideOut() {
        SkyShape.Box box = new SkyShape.Box(new SkyPosition(10, 0), 0.2, 0.1, 0);
        ShapeHandle right = ShapeHandle.of(box).get(1);
        // West is right: the right edge lies at RA 9.9, the left one at 10.1.
        SkyShape.Box changed = (SkyShape.Box) right.change().to(new SkyPosition(10.4, 0));
        assertThat(changed.centre().raDeg()).isCloseTo(10.25, within(1e-5));
        assertThat(changed.widthDeg()).isCloseTo(0.3, within(1e-5));
        assertThat(changed.heightDeg()).isCloseTo(0.1, within(1e-5));
        assertThat(right.change().to(new SkyPosition(10.1, 0))).as("nothing would be left").isEqualTo(box);
    }

    @Test
    void theRimOfACircleChangesItsRadius() {
        SkyShape.Cone cone = new SkyShape.Cone(new SkyPosition(180, 60), 0.3);
        List<ShapeHandle> handles = ShapeHandle.of(cone);
        assertThat(handles).hasSize(4).allSatisfy(
                handle -> assertThat(cone.centre().separationDeg(handle.place())).isCloseTo(0.3, within(1e-9)));
        assertThat(handles.getFirst().change().to(cone.centre().towards(70, 1.5)))
                .isInstanceOfSatisfying(SkyShape.Cone.class,
                        bigger -> assertThat(bigger.radiusDeg()).isCloseTo(1.5, within(1e-9)));
        assertThat(handles.getFirst().change().to(cone.centre())).isEqualTo(cone);
    }

    @Test
    void aCornerOfAPolygonMovesUnlessTheLineWouldCrossItself() {
        SkyShape.Polygon square = new SkyShape.Polygon(List.of(new SkyPosition(1, 0), new SkyPosition(0, 0),
                new SkyPosition(0, 1), new SkyPosition(1, 1)));
        ShapeHandle first = ShapeHandle.of(square).getFirst();
        SkyPosition out = new SkyPosition(2, -1);
        assertThat(((SkyShape.Polygon) first.change().to(out)).corners()).startsWith(out).hasSize(4);
        assertThat(first.change().to(new SkyPosition(0.2, 2))).isEqualTo(square);
    }

    @ParameterizedTest
    @CsvSource({"10, 5, 200, -60", "10, 5, 10.01, 5", "0, 89, 180, 89", "30, 20, 30, 20"})
    void aShapeThatIsMovedKeepsItsSize(double ra, double dec, double toRa, double toDec) {
        SkyPosition from = new SkyPosition(ra, dec);
        SkyPosition to = new SkyPosition(toRa, toDec);
        List<SkyPosition> corners = List.of(from, from.towards(80, 0.5), from.towards(140, 0.7));
        SkyShape.Polygon moved = (SkyShape.Polygon) ShapeHandle.whole(new SkyShape.Polygon(corners), from).to(to);
        assertThat(apartArcsec(moved.corners().getFirst(), to)).isLessThan(HAIR_ARCSEC);
        for (int i = 0; i < 3; i++) {
            assertThat(moved.corners().get(i).separationDeg(moved.corners().get((i + 1) % 3)))
                    .isCloseTo(corners.get(i).separationDeg(corners.get((i + 1) % 3)), within(1e-9));
        }
        SkyShape.Box box = new SkyShape.Box(from, 0.3, 0.2, 40);
        SkyShape.Box movedBox = (SkyShape.Box) ShapeHandle.whole(box, from).to(to);
        assertThat(movedBox.widthDeg()).isEqualTo(0.3);
        assertThat(movedBox.angleDeg()).isEqualTo(40);
        assertThat(apartArcsec(movedBox.centre(), to)).isLessThan(HAIR_ARCSEC);
    }
}
