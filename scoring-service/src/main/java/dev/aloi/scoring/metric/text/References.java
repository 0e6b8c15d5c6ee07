package dev.aloi.scoring.metric.text;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The references of a sample. Many completions are measured against them, so what metrics prepare is kept. */
public final class References {
    private final List<Text> texts;
    private final Map<Preparation<?>, Object> prepared = new HashMap<>();

    private References(List<Text> texts) {
        this.texts = texts;
    }

    public static References of(List<String> references) {
        return new References(references.stream().map(Text::new).toList());
    }

    public List<Text> texts() {
        return texts;
    }

    @SuppressWarnings("unchecked") // a preparation is kept under itself
    public synchronized <T> T prepared(Preparation<T> preparation) {
        if (texts.isEmpty()) {
            throw new UnmeasuredException(Category.NO_REFERENCE);
        }
        return (T) prepared.computeIfAbsent(preparation, it -> it.of(texts));
    }
}
