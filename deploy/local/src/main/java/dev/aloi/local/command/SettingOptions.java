package dev.aloi.local.command;

import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.inference.decode.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the model writes. */
final class SettingOptions {
    @Option(
            names = "--max-new-tokens",
            paramLabel = "N",
            description = "at most so many tokens a completion (default: the model's own setting)")
    private @Nullable Integer maxNewTokens;

    @Option(names = "--temperature", paramLabel = "T", description = "0 takes the likeliest token (default: 0)")
    private double temperature;

    @Option(names = "--top-k", paramLabel = "K", description = "draw from the K likeliest tokens")
    private @Nullable Integer topK;

    @Option(
            names = "--top-p",
            paramLabel = "P",
            description = "draw from the fewest tokens whose probabilities sum to P")
    private @Nullable Double topP;

    @Option(
            names = "--repetition-penalty",
            paramLabel = "R",
            description = "divide logits of tokens that were there before")
    private @Nullable Double repetitionPenalty;

    @Option(names = "--stop", paramLabel = "TEXT", description = "end before this text; may be given several times")
    private List<String> stop = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of the first prompt; each further one takes the next (default: 1)")
    private long seed = 1;

    @Option(
            names = "--logprobs",
            paramLabel = "K",
            description = "tell log-probabilities of each token and of the K likeliest")
    private @Nullable Integer logprobs;

    Settings settings(int usual) throws BadInput {
        check();
        return new Settings(
                maxNewTokens == null ? usual : maxNewTokens,
                temperature,
                topK == null ? 0 : topK,
                topP == null ? 1 : topP,
                repetitionPenalty == null ? 1 : repetitionPenalty,
                stop,
                logprobs == null ? Settings.NO_LOGPROBS : logprobs);
    }

    /** The same for an endpoint, without what its protocol does not name. */
    GenerationSettings forEndpoint() throws BadInput {
        check();
        return new GenerationSettings(maxNewTokens, temperature, topP, stop.isEmpty() ? null : stop, seed, logprobs);
    }

    /** What the protocol does not name, under the names that most servers know. */
    Map<String, Object> besideProtocol() {
        var fields = new LinkedHashMap<String, Object>();
        if (topK != null) {
            fields.put("top_k", topK);
        }
        if (repetitionPenalty != null) {
            fields.put("repetition_penalty", repetitionPenalty);
        }
        return fields;
    }

    private void check() throws BadInput {
        var faults = new ArrayList<String>();
        check(faults, maxNewTokens == null || maxNewTokens >= 1, "--max-new-tokens: must be at least 1");
        check(faults, temperature >= 0, "--temperature: must be at least 0");
        check(faults, topK == null || topK >= 1, "--top-k: must be at least 1");
        check(faults, topP == null || (topP > 0 && topP <= 1), "--top-p: must be over 0 and at most 1");
        check(faults, repetitionPenalty == null || repetitionPenalty > 0, "--repetition-penalty: must be over 0");
        check(faults, logprobs == null || logprobs >= 0, "--logprobs: must be at least 0");
        check(faults, !stop.contains(""), "--stop: must not be empty");
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private static void check(List<String> faults, boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }

    long seed(int prompt) {
        return seed + prompt;
    }
}
