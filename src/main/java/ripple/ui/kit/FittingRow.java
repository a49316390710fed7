package ripple.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row that leaves out whole parts where there is no room, the least important first, instead of cutting every text short.
///
/// Parts that are not managed have no place in it. The free space goes to parts that want to grow ({@link Nodes#space}).
public final class FittingRow extends Region {
    private final Map<Node, Integer> importance = new HashMap<>();
    private final double gap;

    /// @param gap between parts, pixels
    public FittingRow(double gap, String... styles) {
        this.gap = gap;
        getStyleClass().addAll(styles);
        setMinWidth(0);
    }

    /// Appends a part.
    ///
    /// @param rank the part with the smallest rank goes first when there is no room
    public FittingRow add(Node part, int rank) {
        importance.put(part, rank);
        getChildren().add(part);
        return this;
    }

    /// Takes all parts out.
    public void clear() {
        importance.clear();
        getChildren().clear();
    }

    /// Appends free space.
    public FittingRow addSpace() {
        return add(Nodes.space(), Integer.MAX_VALUE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return needed(getManagedChildren()) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream().mapToDouble(part -> part.prefHeight(-1)).max().orElse(0)
                + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<Node> kept = kept(room);
        getManagedChildren().forEach(part -> part.setVisible(kept.contains(part)));
        long growing = kept.stream().filter(FittingRow::grows).count();
        double spare = Math.max(0, room - needed(kept));
        double x = snappedLeftInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        for (Node part : kept) {
            double width = Math.min(width(part), room) + (grows(part) && growing > 0 ? spare / growing : 0);
            double tall = Math.min(height, part.prefHeight(-1));
            part.resizeRelocate(snapPositionX(x), snapPositionY(snappedTopInset() + (height - tall) / 2),
                    snapSizeX(width), snapSizeY(tall));
            x += width + gap;
        }
    }

    private List<Node> kept(double room) {
        List<Node> kept = new ArrayList<>(getManagedChildren());
        while (needed(kept) > room + 0.5 && kept.stream().filter(part -> !grows(part)).count() > 1) {
            kept.remove(kept.stream().min(Comparator.comparingInt(this::rank)).orElseThrow());
        }
        return kept;
    }

    private int rank(Node part) {
        return importance.getOrDefault(part, Integer.MAX_VALUE);
    }

    private double needed(List<Node> parts) {
        return parts.stream().mapToDouble(FittingRow::width).sum() + gap * Math.max(0, parts.size() - 1);
    }

    private static double width(Node part) {
        return Math.ceil(part.prefWidth(-1));
    }

    private static boolean grows(Node part) {
        return HBox.getHgrow(part) == Priority.ALWAYS;
    }
}
