/// One class per command. The only room that prints.
///
/// Door: {@link ripple.cli.RippleCommand}. Threads: the main thread.
@org.jspecify.annotations.NullMarked
package ripple.cli;
