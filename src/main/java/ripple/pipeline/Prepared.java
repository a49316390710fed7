package ripple.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Placed;
import ripple.cutout.Retention;
import ripple.export.ResultCodec;
import ripple.export.StampResult;
import ripple.export.StampStatus;
import ripple.file.Shelf;
import ripple.image.Band;

/// Prepared objects on disk, under the pixels that they were made of and the settings they were made with: a run with another
/// normalisation, or one in which only some objects failed, prepares only what is not there.
final class Prepared {
    private static final Logger LOG = LoggerFactory.getLogger(Prepared.class);
    /// How look-ups are counted.
    static final String CACHE = "prepared";
    private static final String KIND = "prepared1";

    private final CutoutFetcher fetcher;
    private final CutoutSettings settings;
    private final Optional<Shelf> shelf;
    private final String preparation;

    /// @param preparation whatever text changes when a prepared object would
    /// @param retention of the batch
    Prepared(CutoutFetcher fetcher, CutoutSettings settings, String preparation, Retention retention) {
        this.fetcher = fetcher;
        this.settings = settings;
        this.preparation = preparation;
        this.shelf = preparation.isEmpty() || retention == Retention.PASSED_ON ? Optional.empty() : fetcher.shelf();
    }

    boolean isKeeping() {
        return shelf.isPresent();
    }

    Optional<StampResult> find(Target target, Placed placed, List<Band> bands) {
        if (shelf.isEmpty()) {
            return Optional.empty();
        }
        String key = key(target, placed);
        try {
            Optional<byte[]> bytes = shelf.get().find(KIND, key);
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ResultCodec.read(bytes.get(), bands).withTarget(target));
        } catch (IOException e) {
            LOG.warn("A prepared object in the cache is not understood; it is thrown away and made anew.", e);
            shelf.get().forget(KIND, key);
            return Optional.empty();
        }
    }

    /// What failed, or lacks a band, may be better the next time.
    void keep(Placed placed, StampResult result) {
        if (shelf.isPresent() && result.status() != StampStatus.FAILED && result.missing().isEmpty()) {
            shelf.get().keep(KIND, key(result.target(), placed), ResultCodec.write(result));
        }
    }

    private String key(Target target, Placed placed) {
        return fetcher.cacheName(placed, settings).orElse("") + '|' + preparation + '|' + target.columns();
    }
}
