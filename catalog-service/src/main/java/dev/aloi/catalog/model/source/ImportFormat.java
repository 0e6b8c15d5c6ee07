package dev.aloi.catalog.model.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which form models are brought in. */
public enum ImportFormat {
    OWN("own"),
    HUGGING_FACE("hugging-face"),
    MODELS_DEV("models-dev"),
    LITELLM("litellm");

    private final String label;

    ImportFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    CardSource source() {
        return switch (this) {
            case OWN -> new OwnCards();
            case HUGGING_FACE -> new HuggingFaceDirectory();
            case MODELS_DEV -> new ModelsDevToml();
            case LITELLM -> new LitellmPrices();
        };
    }

    /** Whether it speaks of models that are known alone, since it tells too little to make new ones. */
    boolean addsToKnown() {
        return this == LITELLM;
    }

    public static Optional<ImportFormat> find(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }

    public static String labels() {
        return Arrays.stream(values()).map(ImportFormat::label).collect(Collectors.joining(", "));
    }
}
