package ripple.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.Spelling;

/// A format as typed: `npz`, `fits`.
final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        List<String> names = Stream.of(Format.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw new TypeConversionException("'" + text + "' is not a format; there are " + String.join(", ", names) + "."
                + Spelling.nearest(name, names).map(n -> " Did you mean " + n + "?").orElse(""));
    }
}
