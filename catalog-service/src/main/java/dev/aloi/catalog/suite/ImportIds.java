package dev.aloi.catalog.suite;

import java.util.random.RandomGenerator;

/** Identities of imports: hard to guess, since they are asked for by address alone. */
public final class ImportIds {
    private final RandomGenerator random;

    public ImportIds(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return "im-" + Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX);
    }
}
