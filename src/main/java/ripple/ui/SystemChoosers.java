package ripple.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import ripple.ui.kit.Messages;

/// The system's dialogs for folders and files.
///
/// @param stage their owner
/// @param browse opens an address with the system's program for it
record SystemChoosers(Stage stage, Consumer<String> browse) implements Services.Choosers {
    @Override
    public @Nullable Path folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(stage));
    }

    @Override
    public @Nullable Path targetList(String title) {
        return file(title, Messages.text("chooser.tables"), "*.csv", "*.ecsv", "*.txt");
    }

    @Override
    public @Nullable Path campaign(String title) {
        return file(title, Messages.text("chooser.campaigns"), "*.json");
    }

    @Override
    public @Nullable Path newCampaign(String title, String name) {
        return newFile(title, name, Messages.text("chooser.campaigns"), "*.json");
    }

    @Override
    public @Nullable Path vocabulary(String title) {
        return file(title, Messages.text("chooser.vocabularies"), "*.json");
    }

    @Override
    public List<Path> labels(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(Messages.text("chooser.labels"), "*.jsonl", "*.csv"),
                new FileChooser.ExtensionFilter(Messages.text("chooser.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(stage);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public @Nullable Path newReport(String title, String name) {
        return newFile(title, name, Messages.text("chooser.pages"), "*.html");
    }

    @Override
    public @Nullable Path newLabels(String title, String name) {
        return newFile(title, name, Messages.text("chooser.labels"), "*.jsonl");
    }

    @Override
    public @Nullable Path newTable(String title, String name) {
        return newFile(title, name, Messages.text("chooser.tables"), "*.csv");
    }

    @Override
    public @Nullable Path recipe(String title) {
        return file(title, Messages.text("chooser.recipes"), "*.json");
    }

    @Override
    public @Nullable Path regions(String title) {
        return file(title, Messages.text("chooser.regions"), "*.reg");
    }

    @Override
    public @Nullable Path newRegions(String title) {
        return newFile(title, "regions.reg", Messages.text("chooser.regions"), "*.reg");
    }

    @Override
    public @Nullable Path newPicture(String title, String name) {
        return newFile(title, name, Messages.text("chooser.pictures"), "*.png");
    }

    @Override
    public @Nullable Path newFits(String title, String name) {
        return newFile(title, name, Messages.text("chooser.fits"), "*.fits");
    }

    @Override
    public @Nullable Path keymap(String title) {
        return file(title, Messages.text("chooser.keymaps"), "*.json");
    }

    @Override
    public @Nullable Path newKeymap(String title) {
        return newFile(title, "keys.json", Messages.text("chooser.keymaps"), "*.json");
    }

    private @Nullable Path newFile(String title, String name, String kind, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, ending));
        return path(chooser.showSaveDialog(stage));
    }

    private @Nullable Path file(String title, String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(kind, endings),
                new FileChooser.ExtensionFilter(Messages.text("chooser.all"), "*"));
        return path(chooser.showOpenDialog(stage));
    }

    @Override
    public void show(Path folder) {
        browse.accept(folder.toUri().toString());
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
