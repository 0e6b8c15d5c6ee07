package dev.aloi.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.local.load.Load;
import dev.aloi.local.load.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much load, of what. */
final class LoadOptions {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--rate",
            paramLabel = "N",
            split = ",",
            description = "calls a second at random, for instance 1,2,4")
    private List<Double> rates = List.of();

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            split = ",",
            description = "callers that wait for their answers, for instance 1,8,32")
    private List<Integer> concurrencies = List.of();

    @Option(names = "--seconds", paramLabel = "N", description = "for each value (default: ${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "calls that are not measured (default: ${DEFAULT-VALUE})")
    private int warmUp = 10;

    @Option(names = "--prompt", paramLabel = "TEXT", description = "what is asked, over and over")
    private @Nullable String prompt;

    @Option(
            names = "--prompts",
            paramLabel = "FILE",
            description = "what is asked, in turn: JSONL with the text in input or prompt")
    private @Nullable Path prompts;

    @Option(
            names = "--max-new-tokens",
            paramLabel = "N",
            description = "at most so many a call (default: ${DEFAULT-VALUE})")
    private int maxNewTokens = 64;

    @Option(names = "--temperature", paramLabel = "T", description = "absent: as the endpoint likes")
    private @Nullable Double temperature;

    @Option(
            names = "--objective",
            paramLabel = "LIMITS",
            description = "what a call has to keep, for instance first=500ms,token=50ms,whole=2s: tells the goodput")
    private @Nullable String objective;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            description = "seconds to wait for a call (default: ${DEFAULT-VALUE})")
    private int timeout = 120;

    @Option(names = "--seed", paramLabel = "N", description = "of the random calls (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    List<Load> loads() throws BadInput {
        var time = Duration.ofSeconds(seconds);
        if (seconds < 1
                || rates.stream().anyMatch(rate -> !(rate > 0))
                || concurrencies.stream().anyMatch(n -> n < 1)) {
            throw new BadInput(List.of("--seconds, --rate and --concurrency have to be over 0"));
        }
        var loads = new ArrayList<Load>();
        rates.forEach(rate -> loads.add(new Load.Poisson(rate, time)));
        concurrencies.forEach(callers -> loads.add(new Load.Closed(callers, time)));
        if (loads.isEmpty()) {
            loads.add(new Load.Closed(1, time));
        }
        return loads;
    }

    Optional<Objective> objective() throws BadInput {
        try {
            return Optional.ofNullable(objective).map(Objective::parse);
        } catch (IllegalArgumentException e) {
            throw new BadInput(List.of("--objective: " + e.getMessage()));
        }
    }

    List<Prompt> prompts() throws BadInput, IOException {
        if (prompt != null) {
            return List.of(new Prompt.Text(prompt));
        }
        if (prompts == null) {
            throw new BadInput(List.of("one of --prompt and --prompts is needed"));
        }
        if (!Files.isReadable(prompts)) {
            throw new BadInput(List.of("--prompts: there is no file " + prompts));
        }
        var read = new ArrayList<Prompt>();
        var line = 0;
        for (var text : Files.readAllLines(prompts)) {
            line++;
            if (!text.isBlank()) {
                read.add(prompt(text, line));
            }
        }
        if (read.isEmpty()) {
            throw new BadInput(List.of("--prompts: " + prompts + " is empty"));
        }
        return read;
    }

    private Prompt prompt(String line, int number) throws BadInput {
        try {
            JsonNode object = JSON.readTree(line);
            JsonNode text = object.has("input") ? object.path("input") : object.path("prompt");
            if (text.isTextual()) {
                return new Prompt.Text(text.textValue());
            }
        } catch (JsonProcessingException noJson) {
            // Told below.
        }
        throw new BadInput(List.of(prompts + ":" + number + ": must be an object with a text input or prompt"));
    }

    int warmUp() {
        return warmUp;
    }

    int maxNewTokens() {
        return maxNewTokens;
    }

    @Nullable
    Double temperature() {
        return temperature;
    }

    Duration timeout() {
        return Duration.ofSeconds(timeout);
    }

    long seed() {
        return seed;
    }
}
