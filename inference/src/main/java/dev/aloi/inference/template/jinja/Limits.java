package dev.aloi.inference.template.jinja;

/**
 * What one rendering may take.
 *
 * @param steps turns of loops and evaluated expressions, together
 * @param characters of the longest text, and items of the longest list
 * @param work characters and items made in all
 * @param depth of macros calling macros
 */
public record Limits(long steps, int characters, long work, int depth) {
    /** A long conversation takes some 10,000 steps and a megabyte. */
    public static final Limits USUAL = new Limits(5_000_000, 16_000_000, 400_000_000L, 100);
}
