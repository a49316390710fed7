package ripple.ui.stamps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import ripple.catalog.Target;

class TargetsModelTest {
    private final TargetsModel model = new TargetsModel();

    private static Target row(int index, String id, String mag, String kind) {
        LinkedHashMap<String, String> columns = new LinkedHashMap<>();
        columns.put("mag_i", mag);
        columns.put("kind", kind);
        return new Target(index, id, 10 + index, 0, columns);
    }

    private void open() {
        model.show("list.csv", List.of(row(0, "75339150000000123", "21.5", "lens"), row(1, "b", "", "ring"),
                row(2, "c", "-3e2", "spiral")));
    }

    @Test
    void theFirstTargetIsChosenAndStepsStayInside() {
        open();
        assertThat(model.chosen().get().id()).isEqualTo("75339150000000123");
        model.step(-1);
        assertThat(model.chosenPlace().get()).isZero();
        model.step(9);
        assertThat(model.chosen().get().id()).isEqualTo("c");
    }

    @Test
    void theFilterLooksIntoIdsAndColumns() {
        open();
        model.filter().set("RING");
        assertThat(model.shown()).extracting(Target::id).containsExactly("b");
        model.filter().set("000123");
        assertThat(model.shown()).hasSize(1);
        assertThat(model.chosenPlace().get()).isZero();
        model.filter().set("nothing");
        model.step(1);
        assertThat(model.chosen().get().id()).isEqualTo("75339150000000123");
    }

    @Test
    void anAreaAndTheFilterWorkTogether() {
        open();
        model.limitTo("here", target -> target.index() > 0);
        model.filter().set("s");
        assertThat(model.shown()).extracting(Target::id).containsExactly("c");
        model.unlimit();
        assertThat(model.shown()).hasSize(2);
    }

    @Test
    void numbersAreToldFromWords() {
        open();
        assertThat(model.columns()).containsExactly("mag_i", "kind");
        assertThat(model.numberColumns()).isEqualTo(java.util.Set.of("mag_i"));
        assertThat(List.of("10", "9", "−3", "x").stream().sorted(TargetsModel.byNumber()))
                .containsExactly("−3", "9", "10", "x");
    }

    @Test
    void anEmptyListHasNothingChosen() {
        model.show("empty.csv", List.of());
        model.step(1);
        assertThat(model.chosen().get()).isNull();
    }
}
