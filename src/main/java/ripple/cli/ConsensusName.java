package ripple.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import ripple.label.choose.ConsensusKind;
import ripple.pipeline.recipe.Spelling;

/// A kind of consensus as typed: `majority`, `mean`, `swap`, `dawid-skene`.
final class ConsensusName implements ITypeConverter<ConsensusKind> {
    @Override
    public ConsensusKind convert(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> names = Stream.of(ConsensusKind.values()).map(ConsensusKind::label).toList();
        return Stream.of(ConsensusKind.values()).filter(kind -> kind.label().equals(name)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no kind of consensus; there are "
                        + String.join(", ", names) + "."
                        + Spelling.nearest(name, names).map(n -> " Did you mean " + n + "?").orElse("")));
    }
}
