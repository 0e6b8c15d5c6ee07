package dev.aloi.local.command;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.runner.key.ApiKeys;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of OpenAI's protocol that a command was given.
 *
 * @param name of the model, as the endpoint calls it
 * @param key name of the key in the environment; absent: none is sent
 * @param whole whether answers are asked for in one piece
 */
record Endpoint(String url, String name, @Nullable String key, Engine.OpenAi.Mode mode, boolean whole) {
    /** Whoever types an address here may call it from here anyway. */
    static OutboundPolicy anywhere() {
        return OutboundPolicy.allowing(List.of("0.0.0.0/0", "::/0"));
    }

    Engine.OpenAi engine(GenerationSettings settings, @Nullable Map<String, Object> body) throws BadInput {
        try {
            var refusal = anywhere().refusal(URI.create(url));
            if (refusal.isPresent()) {
                throw new BadInput(List.of("--model: " + url + " " + refusal.get()));
            }
        } catch (IllegalArgumentException e) {
            throw new BadInput(List.of("--model: " + url + " is no address"));
        }
        return new Engine.OpenAi(url.replaceAll("/+$", ""), name, mode, key, null, !whole, settings, null, body);
    }

    /** The key itself. */
    Optional<String> secret() throws BadInput {
        if (key == null) {
            return Optional.empty();
        }
        return switch (new ApiKeys(System.getenv(), Optional.empty(), true)
                .find(
                        key.toUpperCase(Locale.ROOT),
                        String.valueOf(URI.create(url).getHost()))) {
            case ApiKeys.Found found -> Optional.of(found.key().secret());
            case ApiKeys.Missing missing -> throw new BadInput(List.of("--key: " + missing.reason()));
        };
    }
}
