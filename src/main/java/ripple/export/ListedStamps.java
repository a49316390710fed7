package ripple.export;

import java.util.List;
import java.util.function.IntFunction;
import ripple.image.Band;

/// Results from a function.
record ListedStamps(List<Band> bands, int size, int count, IntFunction<StampResult> results) implements StampSource {
    @Override
    public StampResult result(int index) {
        return results.apply(index);
    }
}
