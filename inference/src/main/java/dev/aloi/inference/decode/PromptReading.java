package dev.aloi.inference.decode;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.Sha256;
import dev.aloi.inference.template.ChatPrompt;
import dev.aloi.inference.template.ChatRequest;
import dev.aloi.inference.template.ChatTemplate;
import dev.aloi.inference.template.ChatTemplates;
import dev.aloi.inference.template.jinja.TemplateFault;
import dev.aloi.inference.token.Tokenizer;
import dev.aloi.inference.token.Tokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what is asked into tokens, or says why a model cannot read it. */
final class PromptReading {
    private static final Read UNSAFE = refused(
            FailureCategory.UNSUPPORTED,
            "the prompt names a special token, and this model's tokenizer cannot read the name as text");

    private final Tokenizer tokenizer;
    private final ChatTemplates templates;
    private final int context;
    private final Clock clock;

    /** @param clock that templates may ask for the day */
    PromptReading(Tokenizer tokenizer, ChatTemplates templates, int context, Clock clock) {
        this.tokenizer = tokenizer;
        this.templates = templates;
        this.context = context;
        this.clock = clock;
    }

    /** What came of reading. */
    sealed interface Read permits Prompted, Offered, Unreadable {}

    record Prompted(Tokens tokens, Rendering rendering) implements Read {}

    record Offered(ChoiceTokens tokens, Rendering rendering) implements Read {}

    record Unreadable(Generation.Refused refused) implements Read {}

    private static Unreadable refused(FailureCategory category, String reason) {
        return new Unreadable(new Generation.Refused(category, reason));
    }

    Read prompt(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text(String text) -> prompted(tokenizer.encode(text), new Rendering(Sha256.of(text), null));
            case Prompt.Chat chat -> rendered(chat, written -> prompted(tokenizer.encode(written), rendering(written)));
        };
    }

    Read choices(Prompt prompt, List<String> choices) {
        return switch (prompt) {
            case Prompt.Text(String text) -> offered(text, choices, new Rendering(Sha256.of(text), null));
            case Prompt.Chat chat -> rendered(chat, written -> offered(written, choices, rendering(written)));
        };
    }

    /** Absent where there is none that can be read. */
    @Nullable
    String templateSha256() {
        try {
            return templates
                    .forConversation(false, clock)
                    .map(ChatTemplate::sha256)
                    .orElse(null);
        } catch (ModelFault e) {
            return null;
        }
    }

    private static Rendering rendering(ChatPrompt written) {
        return new Rendering(written.sha256(), written.templateSha256());
    }

    private interface Next {
        Read read(ChatPrompt written);
    }

    private Read rendered(Prompt.Chat chat, Next next) {
        try {
            Optional<ChatTemplate> template = templates.forConversation(false, clock);
            if (template.isEmpty()) {
                return refused(
                        FailureCategory.UNSUPPORTED,
                        "the model has no chat template; give the prompt as a text, or choose a model that chats");
            }
            return next.read(template.get().render(ChatRequest.of(chat)));
        } catch (TemplateFault e) {
            return refused(
                    FailureCategory.UNSUPPORTED, "the chat template cannot render the conversation: " + e.getMessage());
        } catch (ModelFault e) {
            return refused(FailureCategory.UNSUPPORTED, e.reason());
        }
    }

    private Read prompted(Tokenizer.Reading reading, Rendering rendering) {
        if (!(reading instanceof Tokenizer.Reading.Read read)) {
            return UNSAFE;
        }
        Tokens tokens = read.tokens();
        if (tokens.isEmpty()) {
            return refused(FailureCategory.UNSUPPORTED, "the prompt has no tokens");
        }
        return tokens.size() < context
                ? new Prompted(tokens, rendering)
                : refused(
                        FailureCategory.INPUT_TOO_LONG,
                        "the prompt has " + tokens.size() + " tokens; the model's context holds " + context
                                + " with the completion");
    }

    /** Where the tokenizer ends every text with tokens of its own, a choice begins after them, on its own. */
    private Read offered(String text, List<String> choices, Rendering rendering) {
        if (!(tokenizer.encode(text) instanceof Tokenizer.Reading.Read prompt)) {
            return UNSAFE;
        }
        List<Tokens> continued = new ArrayList<>();
        for (String choice : choices) {
            boolean ends = prompt.after() > 0;
            if (!((ends ? tokenizer.encodeBare(choice) : tokenizer.encode(text + choice))
                    instanceof Tokenizer.Reading.Read read)) {
                return UNSAFE;
            }
            continued.add(ends ? prompt.tokens().plus(read.tokens()) : read.tokens());
        }
        return offered(ChoiceTokens.of(prompt.tokens(), continued), rendering);
    }

    private Read offered(ChatPrompt written, List<String> choices, Rendering rendering) {
        if (!(tokenizer.encode(written) instanceof Tokenizer.Reading.Read prompt)) {
            return UNSAFE;
        }
        List<Tokens> continued = new ArrayList<>();
        for (String choice : choices) {
            if (!(tokenizer.encode(written.followedBy(choice)) instanceof Tokenizer.Reading.Read read)) {
                return UNSAFE;
            }
            continued.add(read.tokens());
        }
        return offered(ChoiceTokens.of(prompt.tokens(), continued), rendering);
    }

    private Read offered(ChoiceTokens tokens, Rendering rendering) {
        if (tokens.shared().isEmpty() || tokens.tails().stream().anyMatch(Tokens::isEmpty)) {
            return refused(FailureCategory.UNSUPPORTED, "the prompt has no token that comes before every choice");
        }
        return tokens.longest() <= context
                ? new Offered(tokens, rendering)
                : refused(
                        FailureCategory.INPUT_TOO_LONG,
                        "the prompt has " + tokens.longest()
                                + " tokens with its longest choice; the model's context holds " + context);
    }
}
