package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes settings of a generation possible ones. */
record SettingRules(String field, List<Fault> faults) {
    static final int MAX_NEW_TOKENS = 100_000;
    private static final int MAX_STOPS = 16;
    private static final int MAX_LOGPROBS = 20;

    GenerationSettings apply(
            @Nullable Integer maxNewTokens,
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable List<@Nullable String> stop,
            @Nullable Long seed,
            @Nullable Integer logprobs) {
        check("maxNewTokens", maxNewTokens, 1, MAX_NEW_TOKENS);
        check("logprobs", logprobs, 0, MAX_LOGPROBS);
        if (temperature != null && !(temperature >= 0 && temperature <= 2)) {
            faults.add(Fault.ofField(field + ".temperature", "must be from 0 to 2"));
        }
        if (topP != null && !(topP > 0 && topP <= 1)) {
            faults.add(Fault.ofField(field + ".topP", "must be over 0 and at most 1"));
        }
        return new GenerationSettings(maxNewTokens, temperature, topP, stops(stop), seed, logprobs);
    }

    private void check(String name, @Nullable Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            faults.add(Fault.ofField(field + "." + name, "must be from " + least + " to " + most));
        }
    }

    private @Nullable List<String> stops(@Nullable List<@Nullable String> stop) {
        if (stop == null) {
            return null;
        }
        if (stop.size() > MAX_STOPS) {
            faults.add(Fault.ofField(field + ".stop", "are more than " + MAX_STOPS));
        }
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < stop.size(); i++) {
            String text = stop.get(i);
            if (text == null || text.isEmpty() || Characters.unfit(text) != null) {
                faults.add(Fault.ofField(field + ".stop[" + i + "]", "must be a text that is not empty"));
            } else {
                stops.add(text);
            }
        }
        return stops;
    }
}
