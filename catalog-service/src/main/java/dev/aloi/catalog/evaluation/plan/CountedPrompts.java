package dev.aloi.catalog.evaluation.plan;

/**
 * The longest prompts as a model's own tokenizer reads them, without what its chat template adds.
 *
 * @param longest tokens of the longest one
 * @param looked how many of the longest by bytes were counted
 * @param context tokens that prompt and completion may have together, as the model's config.json says
 */
record CountedPrompts(int longest, int looked, int context) {}
