package dev.aloi.contracts;

/** Names of the topics, as constants for annotations and configuration. */
public final class Topics {
    public static final String MODELS = "aloi.catalog.models";
    public static final String LICENCES = "aloi.catalog.licences";
    public static final String SUITES = "aloi.catalog.suites";
    public static final String SAMPLES = "aloi.catalog.samples";
    public static final String EVALUATIONS = "aloi.catalog.evaluations";
    public static final String COMMANDS = "aloi.catalog.commands";
    public static final String ANSWERS = "aloi.catalog.answers";
    public static final String STANDINGS = "aloi.catalog.standings";
    public static final String TRIALS_X86_64 = "aloi.catalog.trials.x86-64";
    public static final String TRIALS_ARM64 = "aloi.catalog.trials.arm64";
    public static final String TRIALS_API = "aloi.catalog.trials.api";
    public static final String TRIALS = "aloi.runner.trials";
    public static final String BATCHES = "aloi.runner.batches";
    public static final String RUNS = "aloi.scoring.runs";
    public static final String REVIEWS = "aloi.scoring.reviews";
    public static final String FOOTPRINTS = "aloi.carbon.footprints";
    public static final String WINDOWS = "aloi.carbon.windows";
    public static final String RANKINGS = "aloi.scoring.rankings";

    private Topics() {}

    /** Where what {@code consumer} could not handle of {@code topic} is kept for an operator to look at. */
    public static String deadLetters(String topic, String consumer) {
        return topic + ".dlq." + consumer;
    }
}
