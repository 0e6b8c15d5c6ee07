package dev.aloi.contracts.catalog;

import java.time.YearMonth;
import java.util.List;

/**
 * What a model takes and gives.
 *
 * @param languages ISO 639 codes, for instance fr
 * @param outputLimit tokens of one answer
 * @param knowledge the month after which its training texts know nothing
 * @param reasoning whether it thinks in tokens of its own before it answers
 * @param tools whether it can ask for tools to be called
 */
public record ModelAbilities(
        Fact<List<Modality>> inputs,
        Fact<List<Modality>> outputs,
        Fact<List<String>> languages,
        Fact<Integer> outputLimit,
        Fact<YearMonth> knowledge,
        Fact<Boolean> reasoning,
        Fact<Boolean> tools) {
    public static final ModelAbilities UNKNOWN = new ModelAbilities(
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown(),
            Fact.unknown());

    /** A kind of content. */
    public enum Modality {
        TEXT,
        IMAGE,
        AUDIO,
        VIDEO,
        PDF,
        EMBEDDING
    }
}
