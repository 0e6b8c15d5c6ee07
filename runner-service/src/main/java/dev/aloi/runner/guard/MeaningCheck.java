package dev.aloi.runner.guard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.inference.embed.Embedding;
import dev.aloi.inference.embed.EncoderModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text means: a topic that a passage of it comes near to, by the cosine of their vectors. It is read passage by passage, since
 * encoders read the beginning of a long text alone.
 */
record MeaningCheck(EncoderModel encoder, List<Embedding> deny, List<Embedding> allow, double threshold)
        implements Check {
    private static final int PASSAGE = 400;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?\\n]*");

    static MeaningCheck of(Guardrails.Topics rail, EncoderModel encoder) {
        return new MeaningCheck(encoder, encoder.embed(rail.deny()), encoder.embed(rail.allow()), rail.threshold());
    }

    @Override
    public boolean keeps(String text, String input) {
        List<String> passages = passages(text);
        if (passages.isEmpty()) {
            return true;
        }
        List<Embedding> meanings = encoder.embed(passages);
        return !near(meanings, deny) && (allow.isEmpty() || near(meanings, allow));
    }

    private boolean near(List<Embedding> meanings, List<Embedding> topics) {
        return meanings.stream()
                .anyMatch(meaning -> topics.stream().anyMatch(topic -> meaning.cosine(topic) >= threshold));
    }

    /** Sentences, short ones together. */
    private static List<String> passages(String text) {
        List<String> passages = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            if (!passage.isEmpty() && passage.length() + sentence.group().length() > PASSAGE) {
                passages.add(passage.toString());
                passage.setLength(0);
            }
            passage.append(sentence.group());
        }
        if (!passage.toString().isBlank()) {
            passages.add(passage.toString());
        }
        return passages;
    }
}
