package ripple.ui.sky;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.sky.SkyPosition;
import ripple.sky.SkySelection;
import ripple.sky.SkySelection.Marked;
import ripple.sky.SkyShape;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// What is chosen on the sky: where it lies, the patches in it, their bands and files.
public final class RegionView extends VBox {
    private final SkyModel sky;
    private final RegionModel region;
    private final Node[] tools;

    /// @param tools buttons that act on the selection
    public RegionView(SkyModel sky, RegionModel region, Node... tools) {
        this.sky = sky;
        this.region = region;
        this.tools = tools.clone();
        Nodes.named(this, Messages.text("region.name"));
        sky.positions().addListener(observable -> update());
        sky.selection().shapes().addListener(observable -> update());
        for (Observable each : new Observable[]{region.summary(), sky.coverage().quality(), sky.band()}) {
            each.addListener(observable -> update());
        }
        update();
    }

    private void update() {
        SkySelection selection = sky.selection().shapes().get();
        if (selection.isEmpty()) {
            EmptyState none = new EmptyState(Feather.EDIT_2, Messages.text("region.none"));
            VBox.setVgrow(none, Priority.ALWAYS);
            getChildren().setAll(none);
        } else {
            getChildren().setAll(head(selection));
            region.summary().get().ifPresent(summary -> getChildren().add(new RegionTable(sky, summary)));
        }
    }

    private Node head(SkySelection selection) {
        VBox box = new VBox(Nodes.row("region-head", Nodes.label(title(selection), "title"), Nodes.space(),
                Nodes.row("region-tools", tools)));
        if (selection.shapes().size() == 1) {
            where(selection.shapes().getFirst().shape(), box);
        }
        region.summary().get().ifPresent(summary -> {
            FlowPane chips = new FlowPane(6, 4);
            chips.getChildren().addAll(chip(summary.tracts().size() == 1
                    ? Messages.text("explore.tract", summary.tracts().getFirst())
                    : Messages.text("region.tracts", NumberStyle.whole(summary.tracts().size()))),
                    chip(summary.patches() == 1
                            ? Messages.text("region.onePatch")
                            : Messages.text("region.patches", NumberStyle.whole(summary.patches()))),
                    chip(summary.targets() == 1
                            ? Messages.text("region.oneTarget")
                            : Messages.text("region.targets", NumberStyle.whole(summary.targets()))));
            box.getChildren().add(chips);
        });
        box.getStyleClass().add("section");
        box.setSpacing(4);
        return box;
    }

    private static Label chip(String text) {
        return Nodes.label(text, "chip");
    }

    private static String title(SkySelection selection) {
        Marked first = selection.shapes().getFirst();
        String name = first.name().isEmpty() ? kind(first.shape()) : first.name();
        return selection.shapes().size() == 1
                ? name
                : Messages.text("region.several", selection.shapes().size());
    }

    private static String kind(SkyShape shape) {
        return switch (shape) {
            case SkyShape.Cone c -> Messages.text("region.circle");
            case SkyShape.Box b -> Messages.text("region.rectangle");
            case SkyShape.Oval o -> Messages.text("region.ellipse");
            case SkyShape.Polygon p -> Messages.text("region.polygon");
        };
    }

    private void where(SkyShape shape, VBox box) {
        switch (shape) {
            case SkyShape.Cone c -> {
                box.getChildren().add(place(c.centre()));
                size(box, Messages.text("region.radius", NumberStyle.angle(c.radiusDeg())),
                        Math.PI * c.radiusDeg() * c.radiusDeg());
            }
            case SkyShape.Box b -> {
                box.getChildren().add(place(b.centre()));
                size(box, NumberStyle.angle(b.widthDeg()) + " × " + NumberStyle.angle(b.heightDeg()),
                        b.widthDeg() * b.heightDeg());
            }
            case SkyShape.Oval o -> {
                box.getChildren().add(place(o.centre()));
                size(box, NumberStyle.angle(2 * o.semiWidthDeg()) + " × " + NumberStyle.angle(2 * o.semiHeightDeg()),
                        Math.PI * o.semiWidthDeg() * o.semiHeightDeg());
            }
            case SkyShape.Polygon p -> box.getChildren()
                    .add(Nodes.label(Messages.text("region.corners", p.corners().size()), "mono", "muted"));
        }
    }

    private Label place(SkyPosition at) {
        return Nodes.label(Messages.text("patch.place", sky.positions().get().ra(at), sky.positions().get().dec(at)),
                "mono",
                "muted");
    }

    /// In the unit that suits it.
    private static String area(double squareDegrees) {
        if (squareDegrees >= 0.01) {
            return Messages.text("region.squareDegrees", NumberStyle.significant(squareDegrees, 3));
        }
        double squareMinutes = squareDegrees * 3600;
        return squareMinutes >= 1
                ? Messages.text("region.squareMinutes", NumberStyle.significant(squareMinutes, 3))
                : Messages.text("region.squareSeconds", NumberStyle.significant(squareMinutes * 3600, 3));
    }

    private static void size(VBox box, String across, double squareDegrees) {
        box.getChildren().add(Nodes.label(across + "   " + area(squareDegrees), "mono", "muted"));
    }
}
