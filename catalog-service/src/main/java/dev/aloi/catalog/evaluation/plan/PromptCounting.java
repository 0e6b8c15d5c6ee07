package dev.aloi.catalog.evaluation.plan;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.token.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts tokens by the tokenizers of models that lie where this service may read: an evaluation names any path that its author likes. */
public final class PromptCounting {
    private final List<Path> roots;

    /** @param roots directories below which models may be read; none: no tokenizer is at hand */
    public PromptCounting(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * Empty where the model's tokenizer is not at hand; says nothing of why, since the path may lead anywhere.
     *
     * @param around what every prompt says beside its sample
     */
    Optional<CountedPrompts> count(String model, String around, List<Prompt> prompts) {
        return directory(model).flatMap(directory -> count(directory, around, prompts));
    }

    private static Optional<CountedPrompts> count(ModelDirectory directory, String around, List<Prompt> prompts) {
        try (Tokenizer tokenizer = Tokenizer.load(directory.tokenizer(), Integer.MAX_VALUE)) {
            int context = ModelConfig.read(directory).context();
            int longest = 0;
            for (Prompt prompt : prompts) {
                if (tokenizer.encode(around.isEmpty() ? text(prompt) : around + "\n" + text(prompt))
                        instanceof Tokenizer.Reading.Read read) {
                    longest = Math.max(longest, read.tokens().size());
                }
            }
            return Optional.of(new CountedPrompts(longest, prompts.size(), context));
        } catch (ModelFault | LinkageError e) {
            return Optional.empty();
        }
    }

    private Optional<ModelDirectory> directory(String model) {
        try {
            Path path = Path.of(model);
            if (!path.isAbsolute()) {
                return Optional.empty();
            }
            Path real = path.toRealPath();
            boolean allowed = roots.stream().anyMatch(root -> real.startsWith(real(root)));
            ModelDirectory directory = new ModelDirectory(real);
            return allowed && Files.isRegularFile(directory.tokenizer()) && Files.isRegularFile(directory.config())
                    ? Optional.of(directory)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** As written where it does not exist: then nothing lies below it. */
    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root;
        }
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text(String text) -> text;
            case Prompt.Chat(List<Prompt.Message> messages) ->
                messages.stream().map(Prompt.Message::content).collect(Collectors.joining("\n"));
        };
    }
}
