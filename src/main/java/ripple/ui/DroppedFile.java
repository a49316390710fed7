package ripple.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import ripple.label.campaign.CampaignJson;
import ripple.ui.kit.Messages;
import ripple.ui.start.OpenState;

/// What a file or folder is that was dropped onto the window.
///
/// @param kind what will be done with it
/// @param path the file or folder itself
record DroppedFile(Kind kind, Path path) {
    /// What can be dropped.
    enum Kind {
        /// A folder, or its `butler.yaml`: it is opened.
        REPOSITORY,
        /// A table: it becomes the target list.
        TARGETS,
        /// JSON that says so: it is graded.
        CAMPAIGN,
        /// Other JSON: it becomes the recipe.
        RECIPE,
        /// Regions of DS9: they are chosen on the map.
        REGIONS,
        /// Nothing that can be dropped.
        UNKNOWN
    }

    private static final List<String> TABLES = List.of(".csv", ".ecsv", ".tsv", ".vot", ".votable", ".xml", ".parquet",
            ".txt");
    private static final String CONFIGURATION = "butler.yaml";
    /// Enough to see what a text is.
    private static final int HEAD = 4096;

    /// Looks at name and first letters; work for the background, the disk may be slow.
    ///
    /// @param paths all that were dropped together; more than one is nothing that can be dropped
    static DroppedFile of(List<Path> paths) {
        Path first = paths.getFirst();
        return new DroppedFile(paths.size() == 1 ? kind(first) : Kind.UNKNOWN, first);
    }

    private static Kind kind(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path) || name.equals(CONFIGURATION)) {
            return Kind.REPOSITORY;
        }
        if (name.endsWith(".reg")) {
            return Kind.REGIONS;
        }
        if (name.endsWith(".json")) {
            return CampaignJson.isOne(path) ? Kind.CAMPAIGN : Kind.RECIPE;
        }
        return TABLES.stream().anyMatch(name::endsWith) ? table(path) : Kind.UNKNOWN;
    }

    /// DS9 itself saves regions under any name, and says in the first line what they are.
    private static Kind table(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.startsWith("# Region file format: DS9") ? Kind.REGIONS : Kind.TARGETS;
        } catch (IOException e) {
            // Whoever reads the list will meet the same, and say it.
            return Kind.TARGETS;
        }
    }

    /// What the window opens: the folder of a configuration is the repository.
    Path target() {
        boolean configuration = kind == Kind.REPOSITORY && path.endsWith(CONFIGURATION);
        return configuration && path.getParent() != null ? path.getParent() : path;
    }

    /// What will happen, for the hint while something is held over the window: lists and regions are about an open repository.
    String hint(OpenState state) {
        String name = String.valueOf(path.getFileName());
        boolean waits = !(state instanceof OpenState.Open);
        return switch (kind) {
            case REPOSITORY -> Messages.text("drop.repository", name);
            case TARGETS -> waits ? Messages.text("drop.first") : Messages.text("drop.targets", name);
            case REGIONS -> waits ? Messages.text("drop.first") : Messages.text("drop.regions", name);
            case CAMPAIGN -> Messages.text("drop.campaign", name);
            case RECIPE -> Messages.text("drop.recipe", name);
            case UNKNOWN -> Messages.text("drop.unknown");
        };
    }
}
