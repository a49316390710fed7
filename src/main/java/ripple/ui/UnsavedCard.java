package ripple.ui;

import java.nio.file.Path;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Brief;
import ripple.ui.kit.ErrorCard;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Overlay;
import ripple.ui.labels.Leaving;

/// The question before labels would be lost: try again, save them elsewhere, or leave without them. Esc goes back to grading.
final class UnsavedCard {
    private final Leaving leaving;
    private final Services.Choosers choosers;
    private final Overlay overlay;

    private UnsavedCard(Leaving leaving, Services.Choosers choosers, Overlay overlay) {
        this.leaving = leaving;
        this.choosers = choosers;
        this.overlay = overlay;
    }

    /// Shows the card whenever there is the question.
    static void tie(Leaving leaving, Services.Choosers choosers, Overlay overlay) {
        UnsavedCard card = new UnsavedCard(leaving, choosers, overlay);
        leaving.question().addListener((o, before, now) -> {
            if (now != null) {
                overlay.show(card.of(now));
            } else if (before != null) {
                overlay.hide();
            }
        });
        overlay.visibleProperty().addListener((o, before, now) -> {
            if (!now && leaving.question().get() != null) {
                leaving.stay();
            }
        });
    }

    private ErrorCard of(Leaving.Unsaved unsaved) {
        String title = switch (unsaved.objects()) {
            case 0 -> Messages.text("unsaved.times");
            case 1 -> Messages.text("unsaved.one");
            default -> Messages.text("unsaved.many", NumberStyle.whole(unsaved.objects()));
        };
        return new ErrorCard(title, Brief.of(unsaved.sentence()) + " " + Messages.text("unsaved.safe"),
                List.of(new ErrorCard.Remedy(Messages.text("vet.retry"), Feather.REFRESH_CW, leaving::retry),
                        new ErrorCard.Remedy(Messages.text("unsaved.elsewhere"), Feather.SAVE,
                                () -> elsewhere(unsaved.journal())),
                        new ErrorCard.Remedy(Messages.text("unsaved.back"), Feather.CORNER_UP_LEFT, overlay::hide),
                        new ErrorCard.Remedy(Messages.text("unsaved.without"), Feather.LOG_OUT, leaving::without)),
                unsaved.journal().toString());
    }

    private void elsewhere(Path journal) {
        Path file = choosers.newLabels(Messages.text("unsaved.elsewhere"), String.valueOf(journal.getFileName()));
        if (file != null) {
            leaving.elsewhere(file);
        }
    }
}
