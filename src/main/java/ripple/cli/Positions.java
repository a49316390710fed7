package ripple.cli;

import java.util.List;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.sky.SkyPosition;

/// Places typed on the command line.
final class Positions {
    private Positions() {}

    static SkyPosition one(String text) throws UsageException {
        return all(List.of(text)).getFirst().position().orElseThrow();
    }

    static List<Target> all(List<String> texts) throws UsageException {
        try {
            return TargetList.at(texts.stream().map(Arguments::plain).toList()).targets();
        } catch (CatalogException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
