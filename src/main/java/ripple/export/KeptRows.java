package ripple.export;

import java.util.List;
import ripple.catalog.Target;
import ripple.image.Band;

/// Some results of another source, with new row numbers from 0.
record KeptRows(StampSource source, List<Integer> rows) implements StampSource {
    KeptRows {
        rows = List.copyOf(rows);
    }

    @Override
    public int count() {
        return rows.size();
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
        StampResult result = source.result(rows.get(index));
        Target t = result.target();
        return result.withTarget(new Target(index, t.id(), t.raDeg(), t.decDeg(), t.columns()));
    }

    /// That of the whole source: it holds the layout of a part.
    @Override
    public SetLayout layout() throws ExportException {
        return source.layout();
    }
}
