package dev.aloi.inference.decode;

import dev.aloi.contracts.catalog.Prompt;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is asked of a model. */
public sealed interface Ask permits Ask.Complete, Ask.Choose {
    Prompt prompt();

    /**
     * A completion.
     *
     * @param seed that alone decides what is drawn, where something is
     * @param listener is handed the text so far whenever there is more of it; it is only put together for whoever takes it
     */
    record Complete(
            Prompt prompt,
            Settings settings,
            long seed,
            @Nullable Consumer<Supplier<String>> listener) implements Ask {
        public Complete(Prompt prompt, Settings settings, long seed) {
            this(prompt, settings, seed, null);
        }

        void tell(Supplier<String> text) {
            if (listener != null) {
                listener.accept(text);
            }
        }
    }

    /** How likely each of some texts is after the prompt. */
    record Choose(Prompt prompt, List<String> choices) implements Ask {
        public Choose {
            choices = List.copyOf(choices);
        }
    }
}
