package ripple.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.MaskPlanes;
import ripple.image.Psf;

/// Gathers a {@link SetLayout}, result by result in the order of the targets.
final class SetLayoutBuilder {
    private int idCharacters;
    private int psfWidth = 1;
    private int psfHeight = 1;
    private final Set<String> planes = new LinkedHashSet<>();
    private final Set<Band> products = new LinkedHashSet<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> targetColumns = new LinkedHashSet<>();

    void add(StampResult result) {
        addTarget(result.target(), result.columns().keySet());
        for (var band : result.presentBands()) {
            BandImage image = result.image(band).orElseThrow();
            addPlanes(image.mask().planes().names());
            addPsf(image.psf());
        }
        result.products().forEach(product -> addProduct(product.band(), product.mask().planes().names()));
    }

    void addTarget(Target target, Set<String> resultColumns) {
        idCharacters = Math.max(idCharacters, target.id().codePointCount(0, target.id().length()));
        targetColumns.addAll(target.columns().keySet());
        columns.addAll(resultColumns);
    }

    void addPlanes(List<String> names) {
        planes.addAll(names);
    }

    void addProduct(Band name, List<String> planeNames) {
        products.add(name);
        addPlanes(planeNames);
    }

    void addPsf(Psf psf) {
        addPsf(psf.width(), psf.height());
    }

    /// The centre is pixel (width/2, height/2), so this odd box holds a kernel of even size as well.
    void addPsf(int width, int height) {
        psfWidth = Math.max(psfWidth, width / 2 * 2 + 1);
        psfHeight = Math.max(psfHeight, height / 2 * 2 + 1);
    }

    SetLayout build() {
        planes.add(MaskPlanes.NO_DATA);
        return new SetLayout(idCharacters, psfWidth, psfHeight, List.copyOf(planes), List.copyOf(products),
                List.copyOf(columns), List.copyOf(targetColumns));
    }
}
