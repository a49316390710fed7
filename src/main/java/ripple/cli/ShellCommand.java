package ripple.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import ripple.repository.RepositoryException;

/// A command that the user gave, run by the system's shell.
final class ShellCommand {
    private ShellCommand() {}

    /// Runs it to its end; what it prints is left out.
    ///
    /// @throws RepositoryException when it cannot be run or fails: what was to be measured cannot be then
    static void run(String command) throws RepositoryException {
        try {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            Process process = new ProcessBuilder(windows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            int code = process.waitFor();
            if (code != 0) {
                throw new RepositoryException("The command of --before-run, " + command + ", ended with " + code + ".");
            }
        } catch (IOException e) {
            throw new RepositoryException("The command of --before-run, " + command + ", could not be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled.");
        }
    }
}
