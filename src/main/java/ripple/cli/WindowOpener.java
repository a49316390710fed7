package ripple.cli;

/// Opens the window. Handed in, so that a command never loads a class of it.
@FunctionalInterface
public interface WindowOpener {
    /// @param repository as typed; empty for the start
    /// @param targets path of a target list; empty for none
    void open(String repository, String targets);
}
