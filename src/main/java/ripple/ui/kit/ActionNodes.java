package ripple.ui.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Menus, buttons and tooltips made from the declarations of the actions.
public final class ActionNodes {
    private final Actions actions;

    public ActionNodes(Actions actions) {
        this.actions = actions;
    }

    public Actions actions() {
        return actions;
    }

    /// The menus that have at least one action.
    public MenuBar menuBar() {
        MenuBar bar = new MenuBar();
        for (MenuGroup group : MenuGroup.values()) {
            List<Action> members = actions.all().stream().filter(a -> a.menu() == group).toList();
            if (!members.isEmpty()) {
                bar.getMenus().add(menu(group, members));
            }
        }
        bar.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return Nodes.named(bar, Messages.text("menu.name"));
    }

    /// Its items are made when it is first opened; until then there is one without a text, as a menu without items does not open.
    private Menu menu(MenuGroup group, List<Action> members) {
        Menu menu = new Menu(group.title(), null, new MenuItem());
        menu.setOnShowing(event -> {
            menu.setOnShowing(null);
            menu.getItems().setAll(members.stream().map(this::menuItem).toList());
        });
        return menu;
    }

    /// A button with the action's icon only; its tooltip says the rest.
    public ButtonBase iconButton(String id) {
        ButtonBase button = button(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("tool");
        return button;
    }

    /// A button with icon and text; a toggle for a switch.
    public ButtonBase button(String id) {
        Action action = actions.get(id);
        ButtonBase button = action.state().<ButtonBase>map(state -> {
            ToggleButton toggle = new ToggleButton();
            toggle.selectedProperty().bindBidirectional(state);
            return toggle;
        }).orElseGet(Button::new);
        if (action.state().isEmpty()) {
            button.setOnAction(event -> action.run());
        }
        button.textProperty().bind(action.says());
        button.setGraphic(Icons.icon(action.icon()));
        button.setId(id);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !action.isOn(), action.off()));
        tip(button, action);
        button.accessibleTextProperty().bind(action.says());
        return button;
    }

    /// Gives a control a tooltip that says what an action does, and its key; a screen reader gets the same as the control's help.
    public void tip(Control control, Action action) {
        control.accessibleHelpProperty().bind(told(action));
        Tips.whenPointed(control, () -> tooltip(action));
    }

    private static ObservableValue<String> told(Action action) {
        return Bindings.createStringBinding(
                () -> action.isOn() ? action.text() : action.text() + "\n" + action.off().getValue(), action.off(),
                action.says());
    }

    /// What an action does and its key.
    public Tooltip tooltip(Action action) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(told(action));
        tip.setShowDelay(Duration.millis(500));
        tip.graphicProperty()
                .bind(action.keys().map(keys -> keys.isEmpty() ? null : new Keycaps(keys.getFirst())));
        tip.setContentDisplay(ContentDisplay.RIGHT);
        return tip;
    }

    /// The first shortcut of an action as it is at any time; empty while it has none.
    public ObservableValue<String> keyText(String id) {
        return actions.get(id).keys()
                .map(keys -> keys.isEmpty() ? "" : String.join(" ", keys.getFirst().caps()));
    }

    /// A row with text and key cap, as a button of a card shows it.
    public Node caption(String id) {
        Action action = actions.get(id);
        return Nodes.row("caption-row", Nodes.label(action.text()), new Keycaps(action.keys()));
    }

    private MenuItem menuItem(Action action) {
        MenuItem item = action.state().<MenuItem>map(state -> {
            CheckMenuItem check = new CheckMenuItem();
            check.selectedProperty().bindBidirectional(state);
            return check;
        }).orElseGet(MenuItem::new);
        if (action.state().isEmpty()) {
            item.setOnAction(event -> action.run());
        }
        item.textProperty().bind(action.says());
        item.setId("menu-" + action.id());
        item.setGraphic(Icons.icon(action.icon()));
        item.acceleratorProperty()
                .bind(action.keys().map(keys -> keys.isEmpty() ? null : keys.getFirst().combination()));
        item.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !action.isOn() || !action.scope().covers(actions.inFront().get()), action.off(),
                actions.inFront()));
        return item;
    }
}
