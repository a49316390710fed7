package ripple.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How many threads: a whole number of at least 1.
final class ThreadCount implements ITypeConverter<Integer> {
    private static final int MOST = 4096;

    @Override
    public Integer convert(String text) {
        if (text.strip().matches("[0-9]{1,9}")) {
            int count = Integer.parseInt(text.strip());
            if (count >= 1 && count <= MOST) {
                return count;
            }
        }
        throw new TypeConversionException("'" + text + "' is not a number of threads; give 1 to " + MOST + ".");
    }
}
