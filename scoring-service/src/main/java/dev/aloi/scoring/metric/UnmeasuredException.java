package dev.aloi.scoring.metric;

/** A metric cannot measure a completion: it is unscored by it, not wrong. The message holds nothing of any text. */
public final class UnmeasuredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What stood in the way. */
    public enum Category {
        NO_REFERENCE("there is no reference to compare with"),
        UNFIT_REFERENCE("no reference is one that this metric can compare with"),
        NO_LIKELIHOOD("the model was not asked how likely choices are"),
        NO_CORRECTION("nobody has corrected the completion"),
        SCORER_TIMED_OUT("the scorer took too long"),
        SCORER_UNREACHABLE("the scorer could not be reached"),
        SCORER_FORBIDDEN("the scorer's address must not be called"),
        SCORER_TOKEN_MISSING("the token for the scorer is not set here"),
        SCORER_FAILED("the scorer answered without a score"),
        ENCODER_MISSING("the encoder is not on this machine"),
        METRIC_FAILED("the metric itself failed");

        private final String words;

        Category(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Category category;

    public UnmeasuredException(Category category, String message) {
        super(message, null, false, false);
        this.category = category;
    }

    public UnmeasuredException(Category category) {
        this(category, category.words());
    }

    public Category category() {
        return category;
    }
}
