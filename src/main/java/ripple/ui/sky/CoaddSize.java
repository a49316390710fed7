package ripple.ui.sky;

import java.util.List;
import ripple.repository.Coadd;
import ripple.ui.kit.NumberStyle;

/// How much room files take, as it is written; unknown where the registry says nothing of any of them.
final class CoaddSize {
    private CoaddSize() {}

    static String of(List<Coadd> files) {
        return files.stream().allMatch(file -> file.bytes() <= 0) && !files.isEmpty()
                ? NumberStyle.UNKNOWN
                : NumberStyle.bytes(files.stream().mapToLong(file -> Math.max(0, file.bytes())).sum());
    }
}
