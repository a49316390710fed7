package ripple.fits.field;

import java.util.List;
import java.util.stream.Collectors;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// Fields multiplied.
///
/// @param factors at least one
public record ProductField(List<Field> factors) implements Field {
    /// @throws IllegalArgumentException for no factor
    public ProductField {
        factors = List.copyOf(factors);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("A product of fields needs at least one.");
        }
    }

    @Override
    public double at(PixelPoint place) {
        return factors.stream().mapToDouble(factor -> factor.at(place)).reduce(1, (a, b) -> a * b);
    }

    @Override
    public double[] over(PixelBox box) {
        double[] product = factors.getFirst().over(box);
        for (Field factor : factors.subList(1, factors.size())) {
            double[] more = factor.over(box);
            for (int i = 0; i < product.length; i++) {
                product[i] *= more[i];
            }
        }
        return product;
    }

    @Override
    public String unit() {
        return factors.stream().map(Field::unit).filter(unit -> !unit.isEmpty()).collect(Collectors.joining(" "));
    }
}
