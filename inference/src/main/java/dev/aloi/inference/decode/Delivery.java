package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Hands over what becomes of tasks, on the thread of whoever asked, and has it watch over them meanwhile. */
final class Delivery {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Engines engines;
    private final LongSupplier nanoTime;
    private final Consumer<DecoderModel.Answer> answers;
    private final List<Task> tasks = new ArrayList<>();
    private final BlockingQueue<DecoderModel.Answer> ready = new LinkedBlockingQueue<>();
    private int asked;

    Delivery(Engines engines, LongSupplier nanoTime, Consumer<DecoderModel.Answer> answers) {
        this.engines = engines;
        this.nanoTime = nanoTime;
        this.answers = answers;
    }

    void add(int index, Ask ask, DecoderModel model, Patience patience) {
        asked++;
        switch (model.read(ask)) {
            case PromptReading.Unreadable(Generation.Refused refused) ->
                ready.add(new DecoderModel.Answer(index, refused, null));
            case PromptReading.Prompted(var prompt, Rendering rendering)
            when ask instanceof Ask.Complete complete ->
                await(
                        index,
                        new GenerationTask(
                                prompt,
                                model.within(complete.settings(), prompt),
                                complete.seed(),
                                patience,
                                soFar -> complete.tell(() -> model.text(soFar))),
                        rendering);
            case PromptReading.Offered(ChoiceTokens tokens, Rendering rendering)
            when ask instanceof Ask.Choose choose ->
                await(index, new ChoiceTask(tokens, choose.choices(), patience), rendering);
            default -> throw new IllegalStateException("a prompt was read for something else");
        }
    }

    private void await(int index, Task task, @Nullable Rendering rendering) {
        tasks.add(task);
        task.onEnd(generation -> ready.add(new DecoderModel.Answer(index, generation, rendering)));
    }

    /** Returns when everything is handed over. */
    void run() throws InterruptedException {
        engines.submit(tasks);
        try {
            for (int told = 0; told < asked; ) {
                DecoderModel.Answer answer = ready.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    answers.accept(answer);
                    told++;
                }
                watch();
            }
        } finally {
            tasks.forEach(task -> task.refuse(FailureCategory.CANCELLED, "nobody waits any more"));
        }
    }

    private void watch() {
        long now = nanoTime.getAsLong();
        tasks.forEach(task -> task.checkPatience(now));
        engines.watch();
    }
}
