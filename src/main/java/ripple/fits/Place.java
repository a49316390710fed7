package ripple.fits;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/// Where in which file something is: the beginning of every sentence to the user.
///
/// @param file name of the file
/// @param hdu e.g. `HDU 1 (IMAGE)`
record Place(String file, String hdu) {
    static Place hdu(String file, int index) {
        return new Place(file, "HDU " + index);
    }

    static Place offset(String file, long offset) {
        return new Place(file, "HDU at byte " + offset);
    }

    Place named(String extName) {
        return extName.isEmpty() ? this : new Place(file, hdu + " (" + printable(extName) + ")");
    }

    FitsException fault(String sentence) {
        return new FitsException(this + ": " + sentence);
    }

    FitsException fault(String sentence, Throwable cause) {
        return new FitsException(this + ": " + sentence, cause);
    }

    /// What is read could not be.
    FitsException unreadable(String what, IOException e) {
        String why = e instanceof ClosedByInterruptException ? "reading was stopped" : e.getMessage();
        return fault(what + " cannot be read: " + why + ".", e);
    }

    /// A name out of a file may hold anything; what is shown is short and plain.
    static String printable(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    @Override
    public String toString() {
        return file + ", " + hdu;
    }
}
