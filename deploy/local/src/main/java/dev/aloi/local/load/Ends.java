package dev.aloi.local.load;

/** How many calls of a load have ended so far, and how. */
public record Ends(int answered, int failed) {
    public int all() {
        return answered + failed;
    }

    /** One more. */
    Ends with(Reply reply) {
        return switch (reply) {
            case Reply.Answered _ -> new Ends(answered + 1, failed);
            case Reply.Failed _ -> new Ends(answered, failed + 1);
        };
    }

    @Override
    public String toString() {
        return answered + " answered" + (failed == 0 ? "" : ", " + failed + " failed");
    }
}
