package ripple.image;

import java.util.Arrays;

/// Finds order statistics without sorting everything.
///
/// Source: Hoare 1961, algorithm 65 (Find), with the median of three as pivot; unlucky orders fall back to sorting.
final class Selection {
    private static final int MAX_ROUNDS = 64;

    private Selection() {}

    /// The median: the middle value, or the mean of the two in the middle; NaN for none. Reorders the array.
    static double median(double[] a) {
        int n = a.length;
        if (n == 0) {
            return Double.NaN;
        }
        double upper = select(a, n / 2);
        if (n % 2 == 1) {
            return upper;
        }
        double lower = a[0];
        for (int i = 1; i < n / 2; i++) {
            lower = Math.max(lower, a[i]);
        }
        return (lower + upper) / 2;
    }

    /// The value that would stand at index k if the array were sorted. Reorders: nothing before k is larger, nothing after smaller.
    static double select(double[] a, int k) {
        int low = 0;
        int high = a.length - 1;
        for (int round = 0; low < high; round++) {
            if (round == MAX_ROUNDS) {
                Arrays.sort(a, low, high + 1);
                break;
            }
            double pivot = medianOfThree(a[low], a[(low + high) >>> 1], a[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            if (k > j && k < i) {
                break;
            }
            low = k >= i ? i : low;
            high = k <= j ? j : high;
        }
        return a[k];
    }

    private static double medianOfThree(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
