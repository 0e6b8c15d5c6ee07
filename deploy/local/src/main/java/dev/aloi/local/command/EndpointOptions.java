package dev.aloi.local.command;

import dev.aloi.contracts.catalog.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an endpoint of OpenAI's protocol is called. */
final class EndpointOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "the model as the endpoint names it")
    private @Nullable String name;

    @Option(names = "--key", paramLabel = "NAME", description = "send the key of the environment's ALOI_KEY_NAME")
    private @Nullable String key;

    @Option(names = "--mode", paramLabel = "MODE", description = "${COMPLETION-CANDIDATES} (default: chat)")
    private Engine.OpenAi.Mode mode = Engine.OpenAi.Mode.CHAT;

    @Option(names = "--no-stream", description = "ask for answers in one piece; no first token is told then")
    private boolean whole;

    /** Whether it is an endpoint's address, and not that of a directory. */
    boolean isEndpoint(String model) {
        return model.matches("https?://.*") && (name != null || model.matches(".*/v\\d+/?"));
    }

    Endpoint endpoint(String url) throws BadInput {
        if (name == null) {
            throw new BadInput(List.of("--name: is missing: what the endpoint calls the model"));
        }
        return new Endpoint(url, name, key, mode, whole);
    }
}
