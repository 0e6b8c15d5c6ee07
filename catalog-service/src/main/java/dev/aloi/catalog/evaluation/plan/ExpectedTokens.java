package dev.aloi.catalog.evaluation.plan;

import dev.aloi.contracts.carbon.ExpectedRun.Tokens;
import dev.aloi.contracts.catalog.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by the length of texts, where no tokenizer is asked: English comes to about four bytes a token, other languages and code to
 * fewer, and hardly any text to more than six.
 */
final class ExpectedTokens {
    static final String METHOD = "by length: 6, 4 and 2 bytes a token";

    private static final double FEWEST = 6;
    private static final double USUAL = 4;
    private static final double MOST = 2;

    /** Of an answer where no reference tells how long it may be. */
    private static final Tokens ANSWER = new Tokens(16, 128, 512);

    private ExpectedTokens() {}

    static Tokens ofBytes(double bytes) {
        return new Tokens(bytes / FEWEST, bytes / USUAL, bytes / MOST);
    }

    /** As long as the references, from half of it to twice; never longer than the engine may write. */
    static Tokens ofAnswer(double referenceBytes, Engine engine) {
        Tokens reference = referenceBytes > 0
                ? new Tokens(referenceBytes / USUAL / 2, referenceBytes / USUAL, 2 * referenceBytes / USUAL)
                : ANSWER;
        Integer most = most(engine);
        return most == null
                ? reference
                : new Tokens(
                        Math.min(most, reference.low()),
                        Math.min(most, reference.mid()),
                        Math.min(most, reference.high()));
    }

    static @Nullable Integer most(Engine engine) {
        return switch (engine) {
            case Engine.Onnx onnx -> onnx.maxNewTokens();
            case Engine.OpenAi api -> api.generation().maxNewTokens();
            case Engine.Bedrock api -> api.generation().maxNewTokens();
            case Engine.Replay _ -> null;
        };
    }
}
