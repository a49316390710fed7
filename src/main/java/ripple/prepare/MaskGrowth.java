package ripple.prepare;

import java.util.Collection;
import java.util.List;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.MaskPlanes;

/// The mask after a convolution: a mark spreads to the pixels that it touched.
///
/// The rule: pixel p gets a plane's bit when a pixel q in it (for NO_DATA also one without a value) reaches p through a
/// kernel pixel of at least 1 % of the kernel's peak. Only the filled planes and NO_DATA spread: DETECTED and the like say
/// nothing about harm. Pixels that such a kernel pixel reaches from outside the stamp get the mask's edge plane.
final class MaskGrowth {
    private static final List<String> EDGE = List.of("DETECTION_EDGE");

    private final KernelFootprint footprint;
    private final Collection<String> planes;

    MaskGrowth(MatchingKernel kernel, Collection<String> planes) {
        this.footprint = KernelFootprint.of(kernel);
        this.planes = planes;
    }

    Mask of(BandImage image) {
        MaskPlanes names = withEdge(image.mask().planes().withNoData());
        Mask before = image.mask().in(names);
        long noData = 1L << names.bit(MaskPlanes.NO_DATA).orElseThrow();
        long spreading = names.bits(planes) | noData;
        long[] grown = before.bits().clone();
        for (int i = 0; i < grown.length; i++) {
            long bits = (before.bits()[i] & spreading) | (Float.isFinite(image.image().pixels()[i]) ? 0 : noData);
            if (bits != 0) {
                footprint.spread(i, bits, grown, before.width(), before.height());
            }
        }
        footprint.markEdge(names.bits(EDGE), grown, before.width(), before.height());
        return new Mask(before.width(), before.height(), grown, names);
    }

    private static MaskPlanes withEdge(MaskPlanes names) {
        return names.bits(EDGE) == 0 ? names.union(MaskPlanes.of(EDGE.getFirst())) : names;
    }
}
