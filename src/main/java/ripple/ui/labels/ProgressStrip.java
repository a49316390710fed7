package ripple.ui.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import ripple.label.session.LabelSession;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// One tick for every object in the grader's order: height tells grade or stage, a triangle the current one. A click goes there.
final class ProgressStrip extends StackPane {
    private static final int WELL = 0xFF262626;
    private static final int BASE = 0xFF4D4D4D;
    private static final int HERE = 0xFFFFFFFF;
    private static final double HEIGHT = 26;

    private final VetModel model;
    private final PixelPane pixels = new PixelPane(this::paint);

    ProgressStrip(VetModel model) {
        this.model = model;
        getChildren().add(pixels);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(60);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        Nodes.named(this, Messages.text("vet.progress"));
        for (var each : new javafx.beans.Observable[]{model.counters(), model.mosaic().current(), model.state()}) {
            each.addListener(observable -> pixels.repaint());
        }
        setOnMouseClicked(event -> model.session().ifPresent(session -> {
            int place = (int) (event.getX() / Math.max(1, getWidth()) * session.order().size());
            model.queue().go(session.order().get(Math.clamp(place, 0, session.order().size() - 1)).item());
        }));
    }

    private void paint(Raster raster) {
        raster.clear(WELL);
        int floor = raster.height() - 4;
        raster.fill(0, floor, raster.width(), 1, BASE);
        model.session().ifPresent(session -> ticks(raster, session, floor));
        Optional<Integer> here = model.current().flatMap(now -> model.session().flatMap(s -> s.place(now.item())));
        here.ifPresent(place -> {
            int x = x(raster, place, model.session().map(s -> s.order().size()).orElse(1));
            raster.polygon(new double[]{x - 5, x + 5, x}, new double[]{0, 0, 6}, HERE);
            raster.fill(x, 4, 1, floor - 4, HERE);
        });
    }

    private void ticks(Raster raster, LabelSession session, int floor) {
        int n = session.order().size();
        int wide = Math.max(1, raster.width() / Math.max(1, n) - 1);
        List<GradeMark> marks = new ArrayList<>(List.of(GradeMark.UNSEEN, GradeMark.SEEN));
        session.campaign().vocabulary().grades().forEach(grade -> marks.add(GradeMark.of(grade)));
        int column = -1;
        int tallest = 0;
        for (int i = 0; i < n; i++) {
            int kind = session.kindAt(i);
            if (x(raster, i, n) != column) {
                column = x(raster, i, n);
                tallest = 0;
            }
            if (kind > 0) {
                GradeMark mark = marks.get(Math.min(kind, marks.size() - 1));
                int tall = tall(mark, floor);
                if (tall > tallest) {
                    // Of many objects on one pixel the most lens-like is seen.
                    tallest = tall;
                    raster.fill(column, floor - tall, wide, tall, mark.ink());
                }
            }
        }
    }

    private static int tall(GradeMark mark, int floor) {
        return switch (mark.line()) {
            case NONE -> 2;
            case THIN -> 5;
            case DASHED -> 10;
            case SOLID -> floor - 7;
        };
    }

    private static int x(Raster raster, int place, int count) {
        return (int) ((place + 0.5) * raster.width() / Math.max(1, count));
    }
}
