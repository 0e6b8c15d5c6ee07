package dev.aloi.inference.template.jinja;

/** Counts what a rendering has taken. */
final class Budget {
    private final Limits limits;
    private long steps;
    private long work;
    private int depth;

    Budget(Limits limits) {
        this.limits = limits;
    }

    void step() {
        if (++steps > limits.steps()) {
            throw new Fault("takes more than " + limits.steps() + " steps");
        }
    }

    /** Before a text or a list of this size is made. */
    void make(long size) {
        fit(size);
        work += size;
        if (work > limits.work()) {
            throw new Fault("makes more than " + limits.work() + " characters and items");
        }
    }

    /** As a text grows. */
    void fit(long size) {
        if (size > limits.characters()) {
            throw new Fault("makes a text or list longer than " + limits.characters());
        }
    }

    void enter() {
        if (++depth > limits.depth()) {
            throw new Fault("macros call each other deeper than " + limits.depth());
        }
    }

    void leave() {
        depth--;
    }
}
