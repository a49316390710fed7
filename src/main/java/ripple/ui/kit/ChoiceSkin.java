package ripple.ui.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A box of choices whose list is in no scene until it is opened.
///
/// The toolkit keeps the list of each box hidden beside it, about 27 nodes: those of all boxes together were a quarter of what another theme or size
/// had to style anew. Named by the style sheet, for boxes without a field to type in.
///
/// @param <E> what is chosen
public final class ChoiceSkin<E> extends ComboBoxListViewSkin<E> {
    private static final double LEAST = 50;

    private final ComboBox<E> box;
    private Font font = Font.getDefault();
    private List<String> measured = List.of();
    private double widest;

    /// @param box whose skin it is
    public ChoiceSkin(ComboBox<E> box) {
        super(box);
        this.box = box;
        getChildren().remove(getPopupContent());
    }

    /// With its list dressed: it is placed by its size before it is seen.
    @Override
    public void show() {
        Node list = getPopupContent();
        if (list.getScene() == null && box.getScene() != null) {
            getChildren().add(list);
            list.applyCss();
        }
        super.show();
    }

    /// As wide as the widest choice, whichever is chosen.
    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        double arrow = getChildren().stream().filter(child -> "arrow-button".equals(child.getId()))
                .mapToDouble(child -> child.prefWidth(-1)).sum();
        return Math.max(LEAST, Math.ceil(left + widest((Labeled) getDisplayNode()) + arrow + right));
    }

    private double widest(Labeled shown) {
        List<String> titles = box.getItems().stream().map(item -> box.getConverter().toString(item)).toList();
        if (!titles.equals(measured) || !shown.getFont().equals(font)) {
            measured = titles;
            font = shown.getFont();
            Text text = new Text();
            text.setFont(font);
            widest = titles.stream().mapToDouble(title -> {
                text.setText(title);
                return text.getLayoutBounds().getWidth();
            }).max().orElse(0);
        }
        Insets around = shown.getInsets();
        return around.getLeft() + widest + around.getRight();
    }
}
