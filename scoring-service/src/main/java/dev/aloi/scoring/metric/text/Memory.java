package dev.aloi.scoring.metric.text;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was made of a few things: with so few of them, looking at each is faster than hashing. */
final class Memory<K, V> {
    private static final @Nullable Object[] NOTHING = {};

    private @Nullable Object[] pairs = NOTHING;
    private int length;

    @SuppressWarnings("unchecked") // a value is kept after its key
    V get(K key, Function<K, V> make) {
        for (int i = 0; i < length; i += 2) {
            if (key.equals(pairs[i])) {
                return (V) pairs[i + 1];
            }
        }
        V made = make.apply(key);
        if (length == pairs.length) {
            pairs = Arrays.copyOf(pairs, length * 2 + 2);
        }
        pairs[length] = key;
        pairs[length + 1] = made;
        length += 2;
        return made;
    }
}
