package dev.aloi.contracts.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places: a name between two braces on each side. What is put there is not looked at again; after a backslash braces are text. */
public final class TemplateText {
    private static final Pattern PLACE = Pattern.compile("\\\\\\{\\{|\\{\\{\\s*([^{}\\s][^{}]*?)\\s*}}");

    private final List<Piece> pieces = new ArrayList<>();

    private TemplateText() {}

    private sealed interface Piece {}

    private record Words(String text) implements Piece {}

    private record Place(String field) implements Piece {}

    public static TemplateText of(String source) {
        TemplateText template = new TemplateText();
        Matcher matcher = PLACE.matcher(source);
        int from = 0;
        while (matcher.find()) {
            template.pieces.add(new Words(source.substring(from, matcher.start())));
            String field = matcher.group(1);
            template.pieces.add(field == null ? new Words("{{") : new Place(field));
            from = matcher.end();
        }
        template.pieces.add(new Words(source.substring(from)));
        return template;
    }

    /** Names of its places. */
    public SequencedSet<String> fields() {
        SequencedSet<String> fields = new LinkedHashSet<>();
        pieces.forEach(piece -> {
            if (piece instanceof Place(String field)) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** What is not given is left empty: that it is given was checked before. */
    public String fill(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(
                    switch (piece) {
                        case Words(String words) -> words;
                        case Place(String field) -> values.getOrDefault(field, "");
                    });
        }
        return text.toString();
    }
}
