package ripple.ui.stamps;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Brief;
import ripple.ui.kit.ErrorCard;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// Why there is no stamp of an object, in its place, and what to do.
final class StampCard {
    private StampCard() {}

    /// One reason, briefly; that the other bands fail likewise is said in a word, and all of it in the details.
    static ErrorCard of(StampsModel model, StampState.Failed failed) {
        List<String> reasons = failed.reason().lines().toList();
        String first = reasons.isEmpty() ? "" : Brief.of(reasons.getFirst());
        String told = switch (reasons.size()) {
            case 0, 1 -> first;
            case 2 -> Messages.text("inspect.oneMoreReason", first);
            default -> Messages.text("inspect.moreReasons", first, NumberStyle.whole(reasons.size() - 1L));
        };
        String place = Messages.text("inspect.details", failed.target().id(), failed.target().raDeg(),
                failed.target().decDeg());
        return new ErrorCard(Messages.text("inspect.failed", failed.target().id()), told,
                List.of(new ErrorCard.Remedy(Messages.text("inspect.again"), Feather.REFRESH_CW, model::load),
                        new ErrorCard.Remedy(Messages.text("inspect.next"), Feather.ARROW_RIGHT,
                                () -> model.targets().step(1))),
                place + "\n" + failed.reason());
    }
}
