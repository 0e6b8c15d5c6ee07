package dev.aloi.scoring.simulation;

import java.util.random.RandomGenerator;

/** How somebody tries to look better on held-out samples who knows nothing of them: every answer is a guess, right by chance in half of cases. */
enum Climb {
    GUESSES("1,000 guesses, the best one taken"),
    MAJORITY("999 guesses, then the majority of those that looked good") {
        @Override
        boolean[] next(State state, RandomGenerator random) {
            return state.isLast() ? state.majority(random) : Climb.guess(state.n(), random);
        }
    },
    TWO_ANSWERS("two answers changed at a time, kept where that looked better") {
        @Override
        boolean[] next(State state, RandomGenerator random) {
            return changed(state.best(), 2, random);
        }
    },
    TENTH("a tenth of the answers changed at a time, kept where that looked better") {
        @Override
        boolean[] next(State state, RandomGenerator random) {
            return changed(state.best(), state.n() / 10, random);
        }
    };

    private final String label;

    Climb(String label) {
        this.label = label;
    }

    /** What to try now. */
    boolean[] next(State state, RandomGenerator random) {
        return guess(state.n(), random);
    }

    static boolean[] guess(int n, RandomGenerator random) {
        boolean[] guess = new boolean[n];
        for (int i = 0; i < n; i++) {
            guess[i] = random.nextBoolean();
        }
        return guess;
    }

    private static boolean[] changed(boolean[] answers, int many, RandomGenerator random) {
        boolean[] changed = answers.clone();
        int[] places = random.ints(0, answers.length).distinct().limit(many).toArray();
        for (int place : places) {
            changed[place] = !changed[place];
        }
        return changed;
    }

    @Override
    public String toString() {
        return label;
    }

    /** What was learnt so far. */
    interface State {
        int n();

        /** The answers that looked best. */
        boolean[] best();

        boolean isLast();

        /** Of all answers that looked good. */
        boolean[] majority(RandomGenerator random);
    }
}
