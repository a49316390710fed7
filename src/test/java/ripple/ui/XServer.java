package ripple.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.testfx.util.WaitForAsyncUtils;

/// Pointer, keys and windows of the X server, as `xdotool` tells them. Nothing here waits for ever: a window manager that does not answer
/// makes a test fail with a sentence.
final class XServer {
    private static final long COMMAND_SECONDS = 10;
    private static final long WAIT_MILLIS = 40_000;

    private XServer() {}

    /// Tells the X server to do something.
    ///
    /// @return what it answered, without line ends around
    static String tell(String... words) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not come to an end.");
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted.", e);
        }
    }

    /// Waits until something holds.
    ///
    /// @param what a sentence for the case that it never does
    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " Windows on the screen: " + windows() + ".");
            }
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
    }

    /// Waits for a window whose title begins so, and gives it the keyboard.
    ///
    /// @return its number
    static String front(String title) {
        until("The window \"" + title + "\" was not shown.", () -> !find(title).isEmpty());
        String window = find(title).getLast();
        until("The window \"" + title + "\" did not get the keyboard.", () -> {
            tell("windowactivate", window);
            return tell("getwindowfocus").equals(window) || tell("getactivewindow").equals(window);
        });
        return window;
    }

    /// Types a path into the system's dialog for files, and takes it. The field for it comes with the first slash, and may swallow the next
    /// letter: then once more.
    static void choose(String window, Path file) {
        tell("key", "slash");
        until("The dialog did not take " + file + ".", () -> {
            tell("key", "ctrl+a");
            tell("type", "--delay", "30", file.toString());
            tell("key", "Return");
            return isGoneSoon(window);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Dismisses a dialog: the first Esc may only close its field for paths.
    static void dismiss(String window) {
        until("The window " + window + " was not dismissed.", () -> {
            tell("windowactivate", window);
            tell("key", "Escape");
            return isGoneSoon(window);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Lets go of the pointer's button, and dismisses every window whose title begins so: for the end of a test, however it went.
    static void letGo(List<String> titles) {
        tell("mouseup", "1");
        titles.forEach(title -> find(title).forEach(XServer::dismiss));
    }

    private static boolean isGone(String window) {
        return !visible(".").contains(window);
    }

    /// Within some tries: a dialog needs a moment to go.
    private static boolean isGoneSoon(String window) {
        for (int i = 0; i < 20 && !isGone(window); i++) {
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
        return isGone(window);
    }

    private static List<String> find(String title) {
        return visible("^" + title);
    }

    private static List<String> visible(String name) {
        return tell("search", "--onlyvisible", "--name", name).lines().filter(line -> line.matches("\\d+")).toList();
    }

    private static List<String> windows() {
        return visible(".").stream().map(window -> tell("getwindowname", window)).toList();
    }
}
