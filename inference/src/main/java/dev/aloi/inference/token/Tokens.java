package dev.aloi.inference.token;

import java.util.Arrays;
import java.util.List;

/** Tokens in a row, as their numbers in the vocabulary. Immutable. */
public final class Tokens {
    public static final Tokens NONE = new Tokens(new int[0]);

    private final int[] ids;

    private Tokens(int[] ids) {
        this.ids = ids;
    }

    public static Tokens of(int... ids) {
        return new Tokens(ids.clone());
    }

    public static Tokens of(List<Integer> ids) {
        return new Tokens(ids.stream().mapToInt(Integer::intValue).toArray());
    }

    public int size() {
        return ids.length;
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }

    public int get(int index) {
        return ids[index];
    }

    public int last() {
        return ids[ids.length - 1];
    }

    /** From start, and before end. */
    public Tokens slice(int start, int end) {
        return new Tokens(Arrays.copyOfRange(ids, start, end));
    }

    public Tokens from(int start) {
        return slice(start, ids.length);
    }

    public Tokens plus(Tokens more) {
        int[] both = Arrays.copyOf(ids, ids.length + more.ids.length);
        System.arraycopy(more.ids, 0, both, ids.length, more.ids.length);
        return new Tokens(both);
    }

    public boolean startsWith(Tokens prefix) {
        return prefix.ids.length <= ids.length && common(prefix) == prefix.ids.length;
    }

    /** How many tokens both begin with. */
    public int common(Tokens other) {
        int differs = Arrays.mismatch(ids, other.ids);
        return differs < 0 ? ids.length : differs;
    }

    public List<Integer> asList() {
        return Arrays.stream(ids).boxed().toList();
    }

    public int[] toArray() {
        return ids.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokens tokens && Arrays.equals(ids, tokens.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    /** Says nothing of what they say. */
    @Override
    public String toString() {
        return ids.length + " tokens";
    }
}
