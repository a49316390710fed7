package ripple.export;

import java.util.List;
import java.util.function.UnaryOperator;
import ripple.image.Band;

/// Results of another source with a last step applied.
record MappedStamps(StampSource source, UnaryOperator<StampResult> step) implements StampSource {
    @Override
    public int count() {
        return source.count();
    }

    @Override
    public List<Band> bands() {
        return source.bands();
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public StampResult result(int index) throws ExportException {
        return step.apply(source.result(index));
    }

    @Override
    public SetLayout layout() throws ExportException {
        return source.layout();
    }
}
