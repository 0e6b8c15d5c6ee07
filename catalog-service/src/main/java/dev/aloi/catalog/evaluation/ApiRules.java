package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.BedrockRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.OpenAiRequest;
import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Engine.OpenAi.Mode;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.kit.problem.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes an API one that can be called. Whether it answers, only a call tells. */
final class ApiRules {
    private static final int MAX_NAME_LENGTH = 2_048;
    private static final int MAX_HEADERS = 20;
    private static final int MAX_HEADER_LENGTH = 1_000;
    private static final int MAX_FIELD_LENGTH = 64_000;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7E]*");

    /** Secrets, which are named and not written down, and what the protocol itself sets. */
    private static final Set<String> KEPT_HEADERS = Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "api-key",
            "x-api-key",
            "x-goog-api-key",
            "host",
            "connection",
            "content-length",
            "content-type",
            "transfer-encoding",
            "upgrade",
            "expect",
            "te");

    /** What has a setting of its own, or makes more than one answer. */
    private static final Set<String> KEPT_FIELDS =
            Set.of("model", "messages", "prompt", "stream", "n", "best_of", "echo", "logprobs", "top_logprobs");

    private final OutboundPolicy addresses;
    private final List<Fault> faults;

    ApiRules(OutboundPolicy addresses, List<Fault> faults) {
        this.addresses = addresses;
        this.faults = faults;
    }

    @Nullable
    Engine openAi(String field, OpenAiRequest request) {
        String baseUrl = address(field + ".baseUrl", request.baseUrl());
        String model = name(field + ".model", request.model(), "must be the model as the endpoint names it");
        Mode mode = mode(field + ".mode", request.mode());
        String key = key(field + ".key", request.key());
        checkKeyHeader(field + ".keyHeader", request.keyHeader(), key);
        GenerationSettings settings = new SettingRules(field, faults)
                .apply(
                        request.maxNewTokens(),
                        request.temperature(),
                        request.topP(),
                        request.stop(),
                        request.seed(),
                        request.logprobs());
        Map<String, String> headers = headers(field + ".headers", request.headers());
        Map<String, Object> body = fields(field + ".body", request.body(), KEPT_FIELDS);
        boolean stream = !Boolean.FALSE.equals(request.stream());
        return baseUrl == null || model == null
                ? null
                : new Engine.OpenAi(baseUrl, model, mode, key, request.keyHeader(), stream, settings, headers, body);
    }

    @Nullable
    Engine bedrock(String field, BedrockRequest request) {
        String model = name(field + ".model", request.model(), "must be the model's id or profile");
        String region = request.region();
        if (region == null || !REGION.matcher(region).matches()) {
            faults.add(Fault.ofField(field + ".region", "must be a region of AWS, as in eu-west-3"));
        }
        String key = key(field + ".key", request.key());
        String endpoint = request.endpoint() == null ? null : address(field + ".endpoint", request.endpoint());
        GenerationSettings settings = new SettingRules(field, faults)
                .apply(request.maxNewTokens(), request.temperature(), request.topP(), request.stop(), null, null);
        Map<String, Object> fields = fields(field + ".fields", request.fields(), Set.of());
        return model == null || region == null
                ? null
                : new Engine.Bedrock(model, region, key, endpoint, settings, fields);
    }

    private @Nullable String address(String field, @Nullable String address) {
        if (address == null) {
            faults.add(Fault.ofField(field, "is missing"));
            return null;
        }
        try {
            URI uri = new URI(address);
            String wrong = uri.getRawQuery() == null ? addresses.refusal(uri).orElse(null) : "must not have a query";
            if (wrong == null) {
                return address.replaceAll("/+$", "");
            }
            faults.add(Fault.ofField(field, wrong));
        } catch (URISyntaxException e) {
            faults.add(Fault.ofField(field, "is not an address, as in https://api.example.org/v1"));
        }
        return null;
    }

    private @Nullable String name(String field, @Nullable String name, String rule) {
        if (name == null || name.isBlank() || name.length() > MAX_NAME_LENGTH || Characters.unfit(name) != null) {
            faults.add(Fault.ofField(field, rule));
            return null;
        }
        return name;
    }

    private Mode mode(String field, @Nullable String mode) {
        if (mode == null || mode.equals("chat")) {
            return Mode.CHAT;
        }
        if (!mode.equals("completions")) {
            faults.add(Fault.ofField(field, "must be chat or completions"));
        }
        return Mode.COMPLETIONS;
    }

    /** A name in capitals. What looks like a key itself is refused without repeating it. */
    private @Nullable String key(String field, @Nullable String key) {
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            faults.add(
                    Fault.ofField(
                            field,
                            "must be the name of a key that the runners have, of letters, digits and underscores; not the key"));
            return null;
        }
        return key.toUpperCase(Locale.ROOT);
    }

    private void checkKeyHeader(String field, @Nullable String header, @Nullable String key) {
        if (header == null) {
            return;
        }
        if (key == null) {
            faults.add(Fault.ofField(field, "is for a key, and none is named"));
        }
        if (!HEADER.matcher(header).matches()) {
            faults.add(Fault.ofField(field, "is no name of a header"));
        }
    }

    private @Nullable Map<String, String> headers(String field, @Nullable Map<String, @Nullable String> headers) {
        if (headers == null || headers.isEmpty()) {
            return null;
        }
        if (headers.size() > MAX_HEADERS) {
            faults.add(Fault.ofField(field, "are more than " + MAX_HEADERS));
        }
        Map<String, String> kept = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (!HEADER.matcher(name).matches()) {
                faults.add(Fault.ofField(field, "holds what is no name of a header"));
            } else if (KEPT_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                faults.add(Fault.ofField(field + "." + name, "is not set here; a secret is named by key"));
            } else if (value == null
                    || value.length() > MAX_HEADER_LENGTH
                    || !HEADER_VALUE.matcher(value).matches()) {
                faults.add(Fault.ofField(
                        field + "." + name, "must be a text of at most " + MAX_HEADER_LENGTH + " ASCII characters"));
            } else {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private @Nullable Map<String, Object> fields(
            String field, @Nullable Map<String, @Nullable Object> fields, Set<String> kept) {
        if (fields == null || fields.isEmpty()) {
            return null;
        }
        fields.keySet().stream()
                .filter(kept::contains)
                .sorted()
                .forEach(name -> faults.add(Fault.ofField(field + "." + name, "is not set here")));
        if (StoredJson.write(fields).length() > MAX_FIELD_LENGTH) {
            faults.add(Fault.ofField(field, "is longer than " + MAX_FIELD_LENGTH + " characters"));
        }
        Map<String, Object> present = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                present.put(name, Objects.requireNonNull(value));
            }
        });
        return present;
    }
}
