package dev.aloi.scoring.metric.ter;

/** Which word of the completion stands for each one of the reference, and which words of either are wrong. */
final class Alignment {
    private final int[] positions;
    private final boolean[] completionErrors;
    private final boolean[] referenceErrors;

    Alignment(int completion, int reference) {
        positions = new int[reference];
        completionErrors = new boolean[completion];
        referenceErrors = new boolean[reference];
    }

    void pair(int completion, int reference, boolean wrong) {
        positions[reference] = completion;
        completionErrors[completion] = wrong;
        referenceErrors[reference] = wrong;
    }

    void completionWordAlone(int completion) {
        completionErrors[completion] = true;
    }

    /** @param before the word of the completion that stands before the missing one; -1 for none */
    void referenceWordAlone(int reference, int before) {
        positions[reference] = before;
        referenceErrors[reference] = true;
    }

    int position(int reference) {
        return positions[reference];
    }

    boolean anyWrongInCompletion(int from, int length) {
        return any(completionErrors, from, length);
    }

    boolean anyWrongInReference(int from, int length) {
        return any(referenceErrors, from, length);
    }

    private static boolean any(boolean[] errors, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (errors[i]) {
                return true;
            }
        }
        return false;
    }
}
