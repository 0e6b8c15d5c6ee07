package dev.aloi.local.evaluation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part {@code openai:} or {@code bedrock:} of a candidate. What only the catalogue can tell, it tells. */
record ApiSection(YamlObject api, Map<String, Object> request) {
    private static final int MAX_NEW_TOKENS = 100_000;
    private static final int MAX_LOGPROBS = 20;
    private static final String KEY = "[A-Za-z][A-Za-z0-9_]{0,63}";

    ApiSection(YamlObject api) {
        this(api, new LinkedHashMap<>());
    }

    Map<String, Object> openAi() {
        api.allowOnly(
                "baseUrl",
                "model",
                "mode",
                "key",
                "keyHeader",
                "stream",
                "maxNewTokens",
                "temperature",
                "topP",
                "stop",
                "seed",
                "logprobs",
                "headers",
                "body");
        put("baseUrl", address("baseUrl", api.requiredText("baseUrl")));
        put("model", api.requiredText("model"));
        put("mode", mode());
        putKey();
        put("keyHeader", api.optionalText("keyHeader"));
        if (api.has("stream")) {
            put("stream", api.flag("stream"));
        }
        putSettings();
        put("seed", api.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE));
        put("logprobs", api.wholeNumber("logprobs", 0, MAX_LOGPROBS));
        var headers = api.object("headers");
        put("headers", headers == null ? null : headers.texts());
        put("body", api.values("body"));
        return request;
    }

    Map<String, Object> bedrock() {
        api.allowOnly("model", "region", "key", "endpoint", "maxNewTokens", "temperature", "topP", "stop", "fields");
        put("model", api.requiredText("model"));
        put("region", api.requiredText("region"));
        putKey();
        put("endpoint", address("endpoint", api.optionalText("endpoint")));
        putSettings();
        put("fields", api.values("fields"));
        return request;
    }

    private void putSettings() {
        put("maxNewTokens", api.wholeNumber("maxNewTokens", 1, MAX_NEW_TOKENS));
        put("temperature", api.number("temperature", 0, 2));
        put("topP", api.number("topP", Double.MIN_VALUE, 1));
        put("stop", api.texts("stop"));
    }

    private void putKey() {
        var key = api.optionalText("key");
        if (key != null && !key.matches(KEY)) {
            api.fault(
                    "key", "must be the name of a key, as NAME of the environment's ALOI_KEY_NAME; not the key itself");
        }
        put("key", key);
    }

    private @Nullable String mode() {
        var mode = api.optionalText("mode");
        if (mode != null && !List.of("chat", "completions").contains(mode)) {
            api.fault("mode", "must be chat or completions");
        }
        return mode;
    }

    private @Nullable String address(String field, @Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            var uri = new URI(address);
            if (uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            // The message below says what is expected.
        }
        api.fault(field, "must be an address, as in https://api.example.org/v1");
        return null;
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) {
            request.put(field, value);
        }
    }
}
