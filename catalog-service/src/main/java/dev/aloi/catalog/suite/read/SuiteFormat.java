package dev.aloi.catalog.suite.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms that files of samples come in. */
public enum SuiteFormat {
    /** Our own: one JSON object a line. */
    JSONL("jsonl"),
    CSV("csv"),
    TSV("tsv"),
    PARQUET("parquet"),
    /** A configuration of promptfoo, of which the tests are samples. */
    PROMPTFOO("promptfoo"),
    /** Tests of promptfoo as a table. */
    PROMPTFOO_CSV("promptfoo-csv"),
    /** What lm-evaluation-harness writes with {@code --log_samples}. */
    LM_EVAL("lm-eval"),
    OPENAI_EVALS("openai-evals"),
    /** A data set of Inspect: one JSON object a line. */
    INSPECT("inspect"),
    /** A log of Inspect, JSON or .eval. */
    INSPECT_LOG("inspect-log"),
    /** HELM's scenario_state.json. */
    HELM("helm"),
    BEDROCK("bedrock");

    private final String label;

    SuiteFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<SuiteFormat> find(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }

    public static String labels() {
        return Arrays.stream(values()).map(SuiteFormat::label).collect(Collectors.joining(", "));
    }
}
