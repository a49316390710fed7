/// The door: chooses between the window and the command line.
@org.jspecify.annotations.NullMarked
package ripple;
