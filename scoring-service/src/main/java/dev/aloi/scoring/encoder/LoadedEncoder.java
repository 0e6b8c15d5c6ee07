package dev.aloi.scoring.encoder;

import dev.aloi.inference.embed.EncoderModel;
import dev.aloi.inference.embed.TokenStates;
import dev.aloi.scoring.metric.encoder.Encoder;
import dev.aloi.scoring.metric.encoder.TextVector;
import dev.aloi.scoring.metric.encoder.TokenVectors;
import java.util.List;
import java.util.stream.IntStream;

/** Reads each text by itself: beside others it would come out different in the last digits. */
record LoadedEncoder(String name, EncoderModel model) implements Encoder {
    private static final int DIGITS = 12;

    @Override
    public String identity() {
        return name + "@" + model.sha256().substring(0, DIGITS);
    }

    @Override
    public TextVector read(String text) {
        var embedding = model.embed(List.of(text)).getFirst();
        return new TextVector(embedding.vector(), embedding.isCut());
    }

    @Override
    public TokenVectors readTokens(String text) {
        TokenStates states = model.states(List.of(text)).getFirst();
        int[] tokens = states.tokens().toArray();
        boolean[] around = new boolean[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            around[i] = states.isAround(i);
        }
        List<float[]> vectors =
                IntStream.range(0, tokens.length).mapToObj(states::state).toList();
        return new TokenVectors(tokens, around, vectors, states.isCut());
    }
}
