package dev.aloi.local.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Remarks that many cells share: each is printed once, below, under its letter. */
final class Notes {
    private final List<String> texts = new ArrayList<>();

    /** The mark of a remark, for instance {@code (a)}. */
    String mark(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return "(" + label(texts.indexOf(text)) + ")";
    }

    List<String> lines() {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> "(" + label(i) + ") " + texts.get(i))
                .toList();
    }

    private static String label(int index) {
        var letter = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? letter : label(index / 26 - 1) + letter;
    }
}
