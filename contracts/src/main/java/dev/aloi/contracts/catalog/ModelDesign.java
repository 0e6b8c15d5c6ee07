package dev.aloi.contracts.catalog;

/**
 * How a model is built.
 *
 * @param family models of one design, for instance llama
 * @param revision of the weights: a commit, or a date
 * @param architecture as config.json names it, for instance LlamaForCausalLM
 * @param openWeights whether the weights can be downloaded
 */
public record ModelDesign(
        Fact<String> family, Fact<String> revision, Fact<String> architecture, Fact<Boolean> openWeights) {
    public static final ModelDesign UNKNOWN =
            new ModelDesign(Fact.unknown(), Fact.unknown(), Fact.unknown(), Fact.unknown());
}
