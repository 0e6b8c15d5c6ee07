package dev.aloi.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up texts of the shape of real ones: words of the lengths of English, frequent ones often (Zipf 1949), completions that
 * are their references with some words changed, left out or moved.
 */
public final class GeneratedTexts {
    private static final int PAIRS = 10_000;
    private static final int NOTES = 480;
    private static final int WORDS = 5_000;
    private static final int WORDS_OF_A_PAIR = 35;
    private static final int LINES_OF_A_NOTE = 22;
    private static final String[] SYLLABLES =
            "ta re li no se mi da ro ve ka pu fi to la ne co ri sa bel tor dan men gra sti pro ple cha th ou wer"
                    .split(" ");
    private static final String[] ENDINGS = "s ed ing ation ly ness al er ment ous".split(" ");

    private final SplittableRandom random = new SplittableRandom(20_261_125);
    private final List<String> words =
            IntStream.range(0, WORDS).mapToObj(_ -> word()).toList();

    /** Short ones, as many as the shared corpus has. */
    public List<Pair> pairs() {
        return IntStream.range(0, PAIRS)
                .mapToObj(_ -> pair(List.of(sentence(1 + random.nextInt(WORDS_OF_A_PAIR)))))
                .toList();
    }

    /** Long ones of several lines. */
    public List<Pair> notes() {
        return IntStream.range(0, NOTES)
                .mapToObj(_ -> pair(IntStream.range(0, 2 + random.nextInt(2 * LINES_OF_A_NOTE))
                        .mapToObj(_ -> sentence(2 + random.nextInt(26)))
                        .toList()))
                .toList();
    }

    /** Of so many words. */
    public String text(int length) {
        return String.join(" ", sentence(length));
    }

    /** The text as a model might have written it. */
    public String changed(String text) {
        return String.join(" ", changed(List.of(text.split(" "))));
    }

    private Pair pair(List<List<String>> reference) {
        var lines = reference.stream().map(line -> String.join(" ", line)).toList();
        var changed =
                reference.stream().map(line -> String.join(" ", changed(line))).toList();
        return new Pair(String.join("\n", changed), String.join("\n", lines));
    }

    private List<String> sentence(int length) {
        var sentence = new ArrayList<String>(length);
        for (int i = 0; i < length; i++) {
            var word = words.get(rank());
            sentence.add(i % 9 == 8 ? word + "," : i + 1 == length ? word + "." : word);
        }
        return sentence;
    }

    private List<String> changed(List<String> sentence) {
        var changed = new ArrayList<String>(sentence.size());
        for (var word : sentence) {
            switch (random.nextInt(8)) {
                case 0 -> changed.add(words.get(rank()));
                case 1 -> changed.add(random.nextInt(changed.size() + 1), word);
                case 2 -> {
                    // Left out.
                }
                default -> changed.add(word);
            }
        }
        return changed;
    }

    /** The share of a rank falls with the rank. */
    private int rank() {
        return (int) Math.pow(WORDS, random.nextDouble()) - 1;
    }

    private String word() {
        var word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return random.nextInt(3) == 0
                ? word.append(ENDINGS[random.nextInt(ENDINGS.length)]).toString()
                : word.toString();
    }
}
