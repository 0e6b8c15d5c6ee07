package dev.aloi.local.command;

import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Patience;
import dev.aloi.inference.token.Tokens;
import dev.aloi.local.generate.AskedPrompt;
import dev.aloi.local.generate.GenerationFormat;
import dev.aloi.local.generate.GenerationJson;
import dev.aloi.local.generate.GenerationText;
import dev.aloi.local.generate.TextAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Prompts completed by a model of this machine. */
record LocalGeneration(Wiring wiring, Work work, DecoderModel model, SettingOptions settings, GenerationFormat format) {
    private static final Duration DEADLINE = Duration.ofDays(1);

    int run(List<AskedPrompt> asked) throws BadInput, InterruptedException {
        var done = new ArrayList<DecoderModel.Answer>();
        long from = wiring.nanoTime().getAsLong();
        try (var answers = work.closing(new Answers(wiring, asked, format))) {
            model.ask(asks(asked, answers), new Patience(DEADLINE, () -> false), answer -> {
                done.add(answer);
                answers.add(answer.index(), written(asked.get(answer.index()).id(), answer));
            });
        }
        wiring.progress().note(GenerationSummary.of(done, wiring.nanoTime().getAsLong() - from));
        boolean failed = done.stream().anyMatch(answer -> answer.generation() instanceof Generation.Refused);
        return failed ? ExitCode.FAILED : ExitCode.OK;
    }

    private List<Ask> asks(List<AskedPrompt> asked, Answers answers) throws BadInput {
        var how = settings.settings(model.maxNewTokens());
        var asks = new ArrayList<Ask>();
        for (var prompt : asked) {
            int place = asks.size();
            Consumer<Supplier<String>> listener = answers.isGrowing() ? soFar -> answers.grows(place, soFar) : null;
            asks.add(new Ask.Complete(prompt.prompt(), how, settings.seed(place), listener));
        }
        return asks;
    }

    private TextAnswer written(String id, DecoderModel.Answer answer) {
        return switch (format) {
            case JSON -> new GenerationJson(model).write(id, answer);
            case TEXT -> GenerationText.of(answer.generation(), token -> model.text(Tokens.of(token)));
        };
    }
}
