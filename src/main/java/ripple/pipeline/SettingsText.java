package ripple.pipeline;

import java.util.stream.Collectors;
import ripple.cutout.CutoutSettings;
import ripple.image.Band;

/// The settings of plain cutouts as a text that is the same in every session, for the key of their batch.
final class SettingsText {
    private SettingsText() {}

    static String of(CutoutSettings settings) {
        return "cutout " + settings.sizePx() + " px, bands "
                + settings.bands().stream().map(Band::name).collect(Collectors.joining(",")) + ", patches "
                + settings.patches() + ", contents "
                + settings.contents().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
