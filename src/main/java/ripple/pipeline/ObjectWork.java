package ripple.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import ripple.catalog.Target;
import ripple.export.StampResult;
import ripple.export.StampStatus;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// One object on its way through the steps.
///
/// @param target the row of the target list
/// @param wide the stamp with its margin, so that no step has an edge in sight
/// @param frame the part of it that the object's result shows, in the stamp's pixels
/// @param products pictures made of several bands or of a model, without the margin ({@link StampResult#products})
/// @param status what became of it so far
/// @param way whether there are steps to come
/// @param reasons why it is not accepted, sentences for the user
/// @param columns numbers for the manifest
/// @param findings the steps' reports, which say as values what the columns say as text
record ObjectWork(Target target, Stamp wide, PixelBox frame, List<BandImage> products, StampStatus status, Way way,
        List<String> reasons, SequencedMap<String, String> columns, List<Record> findings) {
    ObjectWork {
        products = List.copyOf(products);
        reasons = List.copyOf(reasons);
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        findings = List.copyOf(findings);
    }

    /// Whether there are steps to come.
    enum Way {
        /// The next step may be done.
        ON,
        /// A step could not be done, so none of the later ones has what it needs.
        ENDED
    }

    /// An object as it was fetched; failed when a file that should have been there could not be read.
    ///
    /// @param stamp all of it is shown; a margin may be put around it by {@link #on}
    /// @param failures sentences about such files
    static ObjectWork begin(Target target, Stamp stamp, List<String> failures) {
        boolean whole = failures.isEmpty();
        return new ObjectWork(target, stamp, stamp.box(), List.of(),
                whole ? StampStatus.ACCEPTED : StampStatus.FAILED, whole ? Way.ON : Way.ENDED, failures,
                ResultColumns.unmatched().all(), List.of());
    }

    /// The stamp without its margin.
    Stamp stamp() {
        return wide.cropped(frame);
    }

    /// With other pixels on the same grid; the frame stays.
    ObjectWork on(Stamp newWide) {
        return on(newWide, frame);
    }

    /// With pixels on another grid. There must be no products yet: they would stay behind on the old one.
    ///
    /// @param newFrame the part that the result shows, inside the box of the new stamp
    ObjectWork on(Stamp newWide, PixelBox newFrame) {
        return new ObjectWork(target, newWide, newFrame, products, status, way, reasons, columns, findings);
    }

    /// With a further picture under the name that its band has, e.g. `difference`.
    ///
    /// @param product without the margin
    ObjectWork withProduct(BandImage product) {
        List<BandImage> all = new ArrayList<>(products);
        all.add(product);
        return new ObjectWork(target, wide, frame, all, status, way, reasons, columns, findings);
    }

    ObjectWork with(ResultColumns more) {
        SequencedMap<String, String> all = new LinkedHashMap<>(columns);
        all.putAll(more.all());
        return new ObjectWork(target, wide, frame, products, status, way, reasons, all, findings);
    }

    /// With a step's report.
    ObjectWork found(Record finding) {
        List<Record> all = new ArrayList<>(findings);
        all.add(finding);
        return new ObjectWork(target, wide, frame, products, status, way, reasons, columns, all);
    }

    /// The report of a kind; empty when no step made one.
    <T extends Record> Optional<T> finding(Class<T> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// Not good enough, for these reasons; a failure stays one.
    ObjectWork rejected(List<String> more) {
        return worse(StampStatus.REJECTED, way, more);
    }

    /// Not what the recipe asks for, since a step could not be done: no later step is. What was rejected before stays
    /// rejected: trying again would not help it.
    ObjectWork failed(String reason) {
        return worse(StampStatus.FAILED, Way.ENDED, List.of(reason));
    }

    /// What is exported. Where a step that brings stamps to another size could not be done, there are no pixels.
    ///
    /// @param size edge of the set's stamps in pixels
    StampResult result(int size) {
        Stamp stamp = stamp();
        double scale = stamp.images().values().stream().mapToDouble(i -> i.wcs().scaleArcsec()).findFirst()
                .orElse(Double.NaN);
        StampResult result = StampResult.of(target, status, reasons, stamp, scale, columns)
                .withProducts(products);
        return way == Way.ENDED && frame.width() != size ? result.withoutPixels() : result;
    }

    private ObjectWork worse(StampStatus newStatus, Way newWay, List<String> more) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(more);
        return new ObjectWork(target, wide, frame, products, status == StampStatus.ACCEPTED ? newStatus : status,
                newWay, all, columns, findings);
    }
}
