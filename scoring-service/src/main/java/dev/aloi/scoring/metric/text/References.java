package dev.aloi.scoring.metric.text;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import java.util.Arrays;
import java.util.List;

/** The references of a sample. Many completions are measured against them, so what metrics prepare is kept. */
public final class References {
    private final List<Text> texts;
    private final Memory<Preparation<?>, Object> prepared = new Memory<>();

    private References(List<Text> texts) {
        this.texts = texts;
    }

    public static References of(List<String> references) {
        Text[] texts = new Text[references.size()];
        Arrays.setAll(texts, i -> new Text(references.get(i)));
        return new References(List.of(texts));
    }

    public List<Text> texts() {
        return texts;
    }

    @SuppressWarnings("unchecked") // a preparation is kept under itself
    public synchronized <T> T prepared(Preparation<T> preparation) {
        if (texts.isEmpty()) {
            throw new UnmeasuredException(Category.NO_REFERENCE);
        }
        return (T) prepared.get(preparation, it -> it.of(texts));
    }
}
