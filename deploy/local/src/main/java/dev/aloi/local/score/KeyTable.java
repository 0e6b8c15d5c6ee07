package dev.aloi.local.score;

import java.util.Arrays;
import java.util.OptionalInt;

/** Numbers the different keys it is given, from 0, in twelve bytes each and as much again for room. */
final class KeyTable {
    private static final int EMPTY = -1;

    private long[] keys = new long[1 << 10];
    private int[] numbers = filled(keys.length);
    private int size;

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, EMPTY);
        return numbers;
    }

    int size() {
        return size;
    }

    OptionalInt find(long key) {
        int number = numbers[slot(key)];
        return number == EMPTY ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The number of the key: a new one where it is new. */
    int number(long key) {
        int slot = slot(key);
        if (numbers[slot] == EMPTY) {
            if (size > keys.length / 2) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    /** Where the key stands, or would. */
    private int slot(long key) {
        int slot = (int) (key & (keys.length - 1));
        while (numbers[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] before = keys;
        int[] numbersBefore = numbers;
        keys = new long[before.length * 2];
        numbers = filled(keys.length);
        for (int i = 0; i < before.length; i++) {
            if (numbersBefore[i] != EMPTY) {
                int slot = slot(before[i]);
                keys[slot] = before[i];
                numbers[slot] = numbersBefore[i];
            }
        }
    }
}
