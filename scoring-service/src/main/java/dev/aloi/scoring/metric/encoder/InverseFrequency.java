package dev.aloi.scoring.metric.encoder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rare tokens count more: ln((N + 1) / (n + 1)) for a token that stands in n of N documents, as BERTScore's authors weigh. The documents are
 * read when the first token is asked for.
 */
public final class InverseFrequency implements TokenWeights {
    private final Encoder encoder;
    private final List<String> documents;
    private final String label;
    private @Nullable Map<Integer, Integer> frequencies;

    /** @param label of the documents */
    public InverseFrequency(Encoder encoder, List<String> documents, String label) {
        this.encoder = encoder;
        this.documents = List.copyOf(documents);
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public double of(int token) {
        return Math.log((documents.size() + 1.0) / (frequencies().getOrDefault(token, 0) + 1.0));
    }

    private synchronized Map<Integer, Integer> frequencies() {
        if (frequencies == null) {
            Map<Integer, Integer> counts = new HashMap<>();
            documents.forEach(document -> encoder.readTokens(document)
                    .own()
                    .distinct()
                    .forEach(token -> counts.merge(token, 1, Integer::sum)));
            frequencies = counts;
        }
        return frequencies;
    }
}
