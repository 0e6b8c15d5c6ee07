package dev.aloi.local.command;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Patience;
import dev.aloi.inference.decode.Settings;
import dev.aloi.inference.token.Tokens;
import dev.aloi.local.generate.AskedPrompt;
import dev.aloi.local.generate.GenerationFormat;
import dev.aloi.local.generate.GenerationJson;
import dev.aloi.local.generate.GenerationText;
import dev.aloi.local.generate.PromptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        description = {
            "Have a model complete prompts, by the engine that evaluations use: one of this machine, or an endpoint of",
            "OpenAI's protocol (--model http://127.0.0.1:8000/v1 --name NAME)."
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private static final int DEFAULT_ROWS = 32;
    private static final Duration DEADLINE = Duration.ofDays(1);

    static final class Prompts {
        @Option(names = "--prompt", paramLabel = "TEXT", description = "one prompt")
        @Nullable
        String text;

        @Option(
                names = "--prompts",
                paramLabel = "FILE.jsonl",
                description = "a prompt a line: {\"prompt\": a text or a chat, \"id\": optional}")
        @Nullable
        Path file;
    }

    @Mixin
    private final ModelOptions modelOptions = new ModelOptions();

    @Mixin
    private final EndpointOptions endpointOptions = new EndpointOptions();

    @ArgGroup(multiplicity = "1")
    private @Nullable Prompts prompts;

    @Option(
            names = "--chat",
            description = "take --prompt for what a user says, and write it down as the model's chat template does")
    private boolean chat;

    @Mixin
    private final SettingOptions settingOptions = new SettingOptions();

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "prompts decoded side by side, or calls under way (default: 32)")
    private int rows = DEFAULT_ROWS;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: text)")
    private GenerationFormat format = GenerationFormat.TEXT;

    private final Wiring wiring;

    GenerateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return new Work(wiring).run(() -> {
            requirePositive("--batch", rows);
            var asked = prompts();
            if (endpointOptions.isEndpoint(modelOptions.model())) {
                var endpoint = endpointOptions.endpoint(modelOptions.model());
                return new EndpointGeneration(wiring, endpoint, settingOptions, format, rows).run(asked);
            }
            try (var model = DecoderModel.load(
                    modelOptions.source(wiring.models()), wiring.machine(rows, modelOptions.isForced()))) {
                return complete(model, asked, settingOptions.settings(model.maxNewTokens()));
            } catch (ModelFault e) {
                throw new BadInput(List.of(e.reason()));
            }
        });
    }

    static void requirePositive(String option, int number) throws BadInput {
        if (number < 1) {
            throw new BadInput(List.of(option + ": must be at least 1"));
        }
    }

    private List<AskedPrompt> prompts() throws BadInput, IOException {
        var given = java.util.Objects.requireNonNull(prompts, "picocli requires it");
        if (given.text != null) {
            Prompt prompt = chat
                    ? new Prompt.Chat(List.of(new Prompt.Message("user", given.text)))
                    : new Prompt.Text(given.text);
            return List.of(new AskedPrompt("1", prompt));
        }
        var file = java.util.Objects.requireNonNull(given.file, "picocli requires one of them");
        if (!Files.isRegularFile(file)) {
            throw new BadInput(List.of("--prompts: there is no file " + file));
        }
        return switch (PromptFile.read(file)) {
            case Reading.Good<List<AskedPrompt>>(var read) -> read;
            case Reading.Faulty<List<AskedPrompt>>(var faults) ->
                throw new BadInput(faults.toString().lines().toList());
        };
    }

    /** Completions come in the order of the prompts, whichever is done first; a single one on a terminal as it is written. */
    private int complete(DecoderModel model, List<AskedPrompt> asked, Settings settings)
            throws InterruptedException, IOException {
        boolean streams = asked.size() == 1 && format == GenerationFormat.TEXT && wiring.hasTerminal();
        var stream = new Stream(wiring.out()::print);
        var asks = new ArrayList<Ask>();
        for (var prompt : asked) {
            Consumer<String> listener = streams ? stream : null;
            asks.add(new Ask.Complete(prompt.prompt(), settings, settingOptions.seed(asks.size()), listener));
        }
        var answers = new TreeMap<Integer, DecoderModel.Answer>();
        long from = wiring.nanoTime().getAsLong();
        try (var bar = wiring.progress().bar("generating", asks.size())) {
            model.ask(asks, new Patience(DEADLINE, () -> false), answer -> {
                answers.put(answer.index(), answer);
                bar.at(answers.size(), "");
            });
        }
        long nanos = wiring.nanoTime().getAsLong() - from;
        for (var answer : answers.values()) {
            var id = asked.get(answer.index()).id();
            if (streams && answer.generation() instanceof Generation.Generated generated) {
                stream.end(generated.text());
            } else {
                wiring.out().println(line(model, id, answer, asked.size() > 1));
            }
        }
        wiring.progress().note(GenerationSummary.of(answers.values(), nanos));
        boolean failed =
                answers.values().stream().anyMatch(answer -> answer.generation() instanceof Generation.Refused);
        return failed ? ExitCode.FAILED : ExitCode.OK;
    }

    private String line(DecoderModel model, String id, DecoderModel.Answer answer, boolean several) throws IOException {
        return switch (format) {
            case JSON -> new GenerationJson(model).write(id, answer);
            case TEXT -> GenerationText.write(id, answer.generation(), several, token -> model.text(Tokens.of(token)));
        };
    }
}
