package dev.aloi.local.command;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.local.generate.AskedPrompt;
import dev.aloi.local.generate.GenerationFormat;
import dev.aloi.local.generate.PromptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        description = "Have a model complete prompts, by the engine that evaluations use: one of this machine, or an"
                + " endpoint of OpenAI's protocol (--model http://127.0.0.1:8000/v1 --name NAME).",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private static final int DEFAULT_ROWS = 32;

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
        var work = new Work(wiring, "nothing was generated");
        return work.run(() -> {
            requirePositive("--batch", rows);
            var asked = prompts();
            if (endpointOptions.isEndpoint(modelOptions.model())) {
                var endpoint = endpointOptions.endpoint(modelOptions.model());
                return new EndpointGeneration(wiring, work, endpoint, settingOptions, format, rows).run(asked);
            }
            try (var model = DecoderModel.load(
                    modelOptions.source(wiring.models(), wiring.room()),
                    wiring.machine(rows, modelOptions.isForced()))) {
                return new LocalGeneration(wiring, work, model, settingOptions, format).run(asked);
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
}
