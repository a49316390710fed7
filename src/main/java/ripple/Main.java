package ripple;

import ripple.cli.Console;
import ripple.cli.RippleCommand;
import ripple.ui.Request;
import ripple.ui.Workbench;

/// Starts the window or a command.
///
/// Not an `Application` itself: on the class path JavaFX refuses to start from one. The window's class is named only inside the
/// lambda, so that a command never loads it.
public final class Main {
    private Main() {}

    /// @param arguments as typed
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            // The window's start is not made to wait for the parser of commands that nobody typed.
            Workbench.open(Request.NOTHING);
            System.exit(0);
        }
        int status = RippleCommand.execute(Console.system(),
                (repository, targets) -> Workbench.open(new Request(repository, targets)), arguments);
        System.exit(status);
    }
}
