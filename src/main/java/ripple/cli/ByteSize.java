package ripple.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A number of bytes as people write it: `512m`, `2G`, `1.5 GiB`, `0`.
final class ByteSize implements ITypeConverter<Long> {
    private static final Pattern TEXT = Pattern.compile("([0-9.]+)\\s*([kmgt]?)i?b?");

    @Override
    public Long convert(String text) {
        Matcher m = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        try {
            if (m.matches()) {
                int power = "kmgt".indexOf(m.group(2)) + (m.group(2).isEmpty() ? 0 : 1);
                return (long) (Double.parseDouble(m.group(1)) * Math.pow(1024, power));
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a size; write e.g. 512m or 2g");
        }
        throw new TypeConversionException("'" + text + "' is not a size; write e.g. 512m or 2g");
    }
}
