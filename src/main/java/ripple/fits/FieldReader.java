package ripple.fits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ripple.fits.field.ChebyshevField;
import ripple.fits.field.Field;
import ripple.fits.field.ProductField;
import ripple.fits.field.SplineField;
import ripple.fits.field.SumField;
import ripple.sky.PixelBox;

/// Fields from the JSON tree and the HDUs that it points to.
final class FieldReader {
    private final LsstArchive archive;

    FieldReader(LsstArchive archive) {
        this.archive = archive;
    }

    /// @param tree an object with a `field_type`
    /// @throws FitsException for an unknown type, missing numbers or numbers that contradict each other
    Field read(JsonTree tree) throws FitsException {
        String type = tree.readable().child("field_type").text();
        try {
            return switch (type) {
                case "SUM" -> new SumField(operands(tree));
                case "PRODUCT" -> new ProductField(operands(tree));
                case "CHEBYSHEV" -> chebyshev(tree);
                case "SPLINE" -> spline(tree);
                default -> throw tree.child("field_type").wrong("is of the unknown kind " + type);
            };
        } catch (IllegalArgumentException e) {
            throw new FitsException(tree.wrong("is no field").getMessage() + " " + e.getMessage(), e);
        }
    }

    private List<Field> operands(JsonTree tree) throws FitsException {
        List<Field> operands = new ArrayList<>();
        for (JsonTree operand : tree.child("operands").items()) {
            operands.add(read(operand));
        }
        return operands;
    }

    private Field chebyshev(JsonTree tree) throws FitsException {
        JsonTree bounds = tree.child("bounds");
        PixelBox box = (bounds.has("bbox") ? bounds.child("bbox") : bounds).box();
        NumberArray c = archive.numbers(tree.child("coefficients"));
        double[][] rows = new double[c.rows()][];
        for (int p = 0; p < rows.length; p++) {
            rows[p] = Arrays.copyOfRange(c.values(), p * c.columns(), (p + 1) * c.columns());
        }
        return new ChebyshevField(box, rows, tree.text("unit"));
    }

    private Field spline(JsonTree tree) throws FitsException {
        NumberArray data = archive.numbers(tree.child("data"));
        return new SplineField(archive.numbers(tree.child("y")).values(), archive.numbers(tree.child("x")).values(),
                data.values(), tree.text("unit"));
    }
}
