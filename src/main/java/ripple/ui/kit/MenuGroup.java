package ripple.ui.kit;

/// The menus, in their order.
public enum MenuGroup {
    FILE, EDIT, VIEW, SKY, IMAGE, LABEL, RUN, HELP;

    /// The menu's name.
    public String title() {
        return switch (this) {
            case FILE -> Messages.text("menu.file");
            case EDIT -> Messages.text("menu.edit");
            case VIEW -> Messages.text("menu.view");
            case SKY -> Messages.text("menu.sky");
            case IMAGE -> Messages.text("menu.image");
            case LABEL -> Messages.text("menu.label");
            case RUN -> Messages.text("menu.run");
            case HELP -> Messages.text("menu.help");
        };
    }
}
