package ripple.export;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import ripple.image.Band;

/// The results of a batch in the order of its targets, read one at a time, from any thread.
public interface StampSource {
    /// Number of targets.
    int count();

    /// The bands that were asked for, in order.
    List<Band> bands();

    /// Edge of the stamps in pixels.
    int size();

    /// The result for one target.
    ///
    /// @param index row, from 0
    /// @throws ExportException when there is none yet, or it cannot be read
    StampResult result(int index) throws ExportException;

    /// What all of them have in common; goes over the whole set.
    ///
    /// @throws ExportException when a result is not there or cannot be read
    default SetLayout layout() throws ExportException {
        SetLayoutBuilder builder = new SetLayoutBuilder();
        for (int i = 0; i < count(); i++) {
            builder.add(result(i));
        }
        return builder.build();
    }

    /// Results that are in memory.
    static StampSource of(List<Band> bands, int size, List<StampResult> results) {
        return of(bands, size, results.size(), List.copyOf(results)::get);
    }

    /// Results that are made when asked for.
    static StampSource of(List<Band> bands, int size, int count, IntFunction<StampResult> results) {
        return new ListedStamps(List.copyOf(bands), size, count, results);
    }

    /// These results with a last step applied to each, when it is read.
    ///
    /// @param step may change pixels and the values of the manifest's standard columns; no other column may be new, and
    /// neither PSF sizes nor mask planes may change
    default StampSource mapped(UnaryOperator<StampResult> step) {
        return new MappedStamps(this, step);
    }

    /// Some of these results, numbered anew from 0.
    ///
    /// @param rows in the order wanted
    default StampSource rows(List<Integer> rows) {
        return new KeptRows(this, rows);
    }
}
