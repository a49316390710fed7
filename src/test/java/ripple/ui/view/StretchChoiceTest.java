package ripple.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ripple.render.Transfer;

/// A stretch that is kept comes back as it was, through text and through the model.
class StretchChoiceTest {
    @Test
    void textAndBack() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            StretchChoice one = any(random);
            assertThat(StretchChoice.of(one.text())).contains(one);
        }
    }

    @Test
    void theModelTakesItWhole() {
        SplittableRandom random = new SplittableRandom(8);
        DisplayModel model = new DisplayModel();
        for (int i = 0; i < 200; i++) {
            StretchChoice one = any(random);
            model.take(one);
            assertThat(model.choice()).isEqualTo(one);
            assertThat(model.changed().get()).isTrue();
        }
        model.reset();
        assertThat(model.changed().get()).isFalse();
    }

    @Test
    void whatIsNotUnderstoodIsNothing() {
        String good = any(new SplittableRandom(9)).text();
        for (String bad : List.of("", "curve", good.replace("q=", "p="), good.replaceAll("curve=\\w+", "curve=NONE"),
                good.replaceAll("linear=[^;]+", "linear=NaN"), good.replaceAll("low=[^;]+", "low=x"))) {
            assertThat(StretchChoice.of(bad)).as(bad).isEmpty();
        }
    }

    private static StretchChoice any(SplittableRandom random) {
        Curve curve = one(random, List.of(Curve.values()));
        double number = curve.least() * Math.pow(curve.most() / curve.least(), random.nextDouble());
        return new StretchChoice(one(random, List.of(RangePreset.values())), random.nextDouble(-1, 0.5),
                random.nextDouble(0.6, 3), random.nextBoolean(), curve,
                Math.clamp(number, curve.least(), curve.most()), random.nextDouble(0.1, 9), random.nextDouble(),
                one(random, List.of(Composite.values())), random.nextDouble(0.1, 40), random.nextDouble(0.01, 1.5),
                one(random, List.of(Transfer.Saturation.values())), one(random, ToneModel.MAPS), random.nextBoolean(),
                one(random, List.of(Look.values())));
    }

    private static <E> E one(SplittableRandom random, List<E> all) {
        return all.get(random.nextInt(all.size()));
    }
}
