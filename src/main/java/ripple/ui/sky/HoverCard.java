package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.sky.FileSurvey.PatchKey;

/// Beside the pointer: the patch under it with its bands, PSF, depth, targets and files, or the target under it.
final class HoverCard extends VBox {
    private static final Duration DELAY = Duration.millis(350);
    private static final double AWAY = 16;

    private final SkyModel model;
    private final PauseTransition delay = new PauseTransition(DELAY);
    private double x;
    private double y;

    HoverCard(SkyModel model) {
        super(1);
        this.model = model;
        getStyleClass().addAll("hover-box", "hover-card");
        setMouseTransparent(true);
        setVisible(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        delay.setOnFinished(event -> appear());
        model.pointed().addListener((o, before, now) -> {
            if (now == null) {
                hide();
            } else if (before == null || !before.patch().equals(now.patch())) {
                restart();
            }
        });
        model.marks().hovered().addListener(observable -> restart());
        for (Observable each : new Observable[]{model.coverage().quality(), model.marks().counts()}) {
            each.addListener(observable -> {
                if (isVisible()) {
                    fill();
                }
            });
        }
    }

    /// The pointer is there, in the map's pixels.
    void moveTo(double pointerX, double pointerY) {
        x = pointerX;
        y = pointerY;
        place();
    }

    /// Gone until the pointer rests over something else.
    void hide() {
        delay.stop();
        setVisible(false);
    }

    private void restart() {
        setVisible(false);
        delay.playFromStart();
    }

    private void appear() {
        if (model.pointed().get() != null || model.marks().hovered().get() != null) {
            fill();
            setVisible(true);
            place();
        }
    }

    /// Below and right of the pointer, on the other side where there is no room.
    private void place() {
        double width = prefWidth(-1);
        double height = prefHeight(-1);
        double roomX = getParent() == null ? 0 : getParent().getLayoutBounds().getWidth();
        double roomY = getParent() == null ? 0 : getParent().getLayoutBounds().getHeight();
        setTranslateX(x + AWAY + width < roomX ? x + AWAY : Math.max(0, x - AWAY - width));
        setTranslateY(y + AWAY + height < roomY ? y + AWAY : Math.max(0, y - AWAY - height));
    }

    private void fill() {
        getChildren().clear();
        SkyModel.Mark mark = model.marks().hovered().get();
        PointedPlace at = model.pointed().get();
        SkyScene scene = model.scene().get();
        if (mark != null) {
            target(mark);
        }
        if (at != null && scene != null) {
            patch(scene, at, mark);
        }
        place();
    }

    private void target(SkyModel.Mark mark) {
        MarkSet all = model.marks().set().get();
        int found = all.nearest(mark.place(), 1e-6);
        String id = found < 0 ? "" : all.id(found);
        getChildren().add(Nodes.label(id, "strong"));
        line(Messages.text("patch.place", model.positions().get().ra(mark.place()),
                model.positions().get().dec(mark.place())));
        Optional.ofNullable(model.coverage().runs().get().states().get(id))
                .ifPresent(outcome -> line(switch (outcome.status()) {
                    case ACCEPTED -> Messages.text("marks.accepted");
                    case REJECTED -> Messages.text("marks.rejected");
                    case FAILED -> Messages.text("marks.failed");
                }));
    }

    private void patch(SkyScene scene, PointedPlace at, SkyModel.@Nullable Mark mark) {
        getChildren().add(Nodes.label(
                Messages.text("patch.title", at.patch().id(), at.patch().indexX(), at.patch().indexY()),
                mark == null ? "strong" : "dense-text"));
        line(Messages.text("card.number", at.patch().indexY(), at.tract().patchesX(), at.patch().indexX(),
                at.patch().id()));
        if (at.bands().isEmpty()) {
            line(Messages.text("patch.noImage"));
            return;
        }
        List<Coadd> files = scene.bands().stream()
                .flatMap(band -> scene.coverage().find(at.tract().id(), at.patch().id(), band).stream()).toList();
        scene.bands().forEach(band -> line(band(band, files)));
        if (model.files().get().hasProblem(at.patch())) {
            line(Messages.text("card.problem"));
        }
        int targets = model.marks().counts().get().in(at.tract().id(), at.patch().id());
        RunOutcomes.Count count = model.coverage().runs().get().patches()
                .get(new PatchKey(at.tract().id(), at.patch().id()));
        line(count == null
                ? Messages.text("card.targets", NumberStyle.whole(targets))
                : Messages.text("card.accepted", NumberStyle.whole(targets), NumberStyle.whole(count.accepted())));
        line(Messages.text("patch.files", files.size(), CoaddSize.of(files)));
    }

    private String band(Band band, List<Coadd> files) {
        Optional<Coadd> file = files.stream().filter(f -> f.band().equals(band)).findFirst();
        if (file.isEmpty()) {
            return Messages.text("card.noBand", band.name());
        }
        if (!file.get().isStored()) {
            return Messages.text("card.notStored", band.name());
        }
        PatchQuality quality = model.coverage().quality().get().getOrDefault(file.get(), PatchQuality.UNKNOWN);
        String image = Messages.text("card.band", band.name(), NumberStyle.fixed(quality.fwhmArcsec(), 2),
                NumberStyle.fixed(quality.depthMag(), 1));
        return Double.isNaN(quality.visits())
                ? image
                : Messages.text("card.visits", image, NumberStyle.whole((long) quality.visits()));
    }

    private void line(String text) {
        getChildren().add(Nodes.label(text, "mono", "dense-text"));
    }
}
