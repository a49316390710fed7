package ripple.pipeline.recipe;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was probably meant.
public final class Spelling {
    private Spelling() {}

    /// The nearest of the possible words, when it is near enough to be meant.
    public static Optional<String> nearest(String word, Collection<String> possible) {
        String lower = word.toLowerCase(Locale.ROOT);
        return possible.stream().min(Comparator.comparingInt(p -> distance(lower, p.toLowerCase(Locale.ROOT))))
                .filter(p -> distance(lower, p.toLowerCase(Locale.ROOT)) <= mistakes(p.length()));
    }

    /// Two letters that changed places count as two mistakes.
    private static int mistakes(int letters) {
        return letters < 4 ? 1 : Math.max(2, letters / 3);
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
