package ripple.fits.field;

import java.util.List;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// Fields added up.
///
/// @param terms at least one, all of one unit
public record SumField(List<Field> terms) implements Field {
    /// @throws IllegalArgumentException for no term or different units
    public SumField {
        terms = List.copyOf(terms);
        if (terms.stream().map(Field::unit).distinct().count() != 1) {
            throw new IllegalArgumentException("A sum of fields needs at least one, and all in the same unit.");
        }
    }

    @Override
    public double at(PixelPoint place) {
        return terms.stream().mapToDouble(term -> term.at(place)).sum();
    }

    @Override
    public double[] over(PixelBox box) {
        double[] sum = terms.getFirst().over(box);
        for (Field term : terms.subList(1, terms.size())) {
            double[] more = term.over(box);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
        }
        return sum;
    }

    @Override
    public String unit() {
        return terms.getFirst().unit();
    }
}
