package dev.aloi.inference.template;

import dev.aloi.inference.template.ChatPrompt.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the special tokens that a template writes from text of a conversation that reads like one.
 *
 * <p>Before rendering, a noncharacter (Unicode 23.7, never part of a text) is put behind the first character of each name in the
 * conversation; whatever the template then does to the text, the mark stays with the name. Afterwards the marks are taken out and the
 * places told. The rendered text is the conversation's own, letter for letter.
 */
final class SpecialNames {
    private static final char MARK = '\uFDD1';

    /** Longest first: where one name starts with another, the longer one is meant. */
    private final List<String> names;

    SpecialNames(Set<String> names) {
        this.names = names.stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** All texts of a tree of maps and lists, keys included. */
    @Nullable
    Object marked(@Nullable Object tree) {
        return switch (tree) {
            case null -> null;
            case String text -> marked(text);
            case List<?> items -> {
                List<@Nullable Object> marked = new ArrayList<>();
                items.forEach(item -> marked.add(marked(item)));
                yield marked;
            }
            case Map<?, ?> entries -> {
                Map<String, @Nullable Object> marked = new LinkedHashMap<>();
                entries.forEach((key, value) -> marked.put(marked(String.valueOf(key)), marked(value)));
                yield marked;
            }
            default -> tree;
        };
    }

    private String marked(String text) {
        String clean = text.replace(String.valueOf(MARK), "\uFFFD");
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < clean.length(); i += Character.charCount(clean.codePointAt(i))) {
            marked.appendCodePoint(clean.codePointAt(i));
            if (nameAt(clean, i) != null) {
                marked.append(MARK);
            }
        }
        return marked.toString();
    }

    private @Nullable String nameAt(String text, int index) {
        for (String name : names) {
            if (text.startsWith(name, index)) {
                return name;
            }
        }
        return null;
    }

    /** The text without marks. */
    String unmarked(String rendered) {
        return rendered.replace(String.valueOf(MARK), "");
    }

    /** Whether a template has spelled a mark out, as Python prints texts in lists and JSON without other letters than ASCII. */
    boolean spelled(String rendered) {
        return rendered.contains("\\ufdd1");
    }

    /** Names with a mark inside, as places of the text without marks. */
    List<Literal> literals(String rendered) {
        String text = unmarked(rendered);
        List<Literal> literals = new ArrayList<>();
        int marks = 0;
        for (int i = rendered.indexOf(MARK); i >= 0; i = rendered.indexOf(MARK, i + 1)) {
            int behind = i - marks;
            marks++;
            int start = behind == 0 ? 0 : text.offsetByCodePoints(behind, -1);
            String name = nameAt(text, start);
            if (name != null) {
                literals.add(new Literal(start, start + name.length()));
            }
        }
        return literals;
    }
}
