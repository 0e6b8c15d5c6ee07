package dev.aloi.scoring.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.id.ReviewerId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.ReviewRecorded;
import dev.aloi.kit.problem.Fault;
import dev.aloi.scoring.trial.EvaluationKey;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one review, or a list of them, from JSON. What is wrong is told by field, of a list with the place in it. */
final class ReviewReader {
    static final int MOST_AT_ONCE = 1000;
    private static final int LONGEST_CORRECTION = 100_000;
    private static final double LONGEST_SECONDS = Duration.ofDays(1).toSeconds();
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Set<String> FIELDS = Set.of(
            "run", "sample", "repetition", "reviewer", "judgement", "correction", "seconds", "score", "reviewedAt");

    private final EvaluationKey key;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    /** @param now when a review was made that does not say when */
    ReviewReader(EvaluationKey key, Instant now) {
        this.key = key;
        this.now = now;
    }

    /** What was found wrong so far. */
    List<Fault> faults() {
        return faults;
    }

    /** Those that are well formed. */
    List<Asked> read(JsonNode body) {
        if (!body.isArray()) {
            return new OfReview("", body).read().stream().toList();
        }
        if (body.isEmpty() || body.size() > MOST_AT_ONCE) {
            faults.add(new Fault(null, null, null, "must hold from 1 to " + MOST_AT_ONCE + " reviews"));
            return List.of();
        }
        List<Asked> reviews = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            new OfReview("[" + i + "].", body.get(i)).read().ifPresent(reviews::add);
        }
        return reviews;
    }

    /** @param place what a fault of it begins with */
    record Asked(String place, ReviewRecorded review) {}

    private final class OfReview {
        private final String place;
        private final JsonNode object;
        private final int before = faults.size();

        OfReview(String place, JsonNode object) {
            this.place = place;
            this.object = object;
        }

        Optional<Asked> read() {
            if (!object.isObject()) {
                @Nullable String whole = place.isEmpty() ? null : place.substring(0, place.length() - 1);
                faults.add(new Fault(null, null, whole, "must be a review, a JSON object"));
                return Optional.empty();
            }
            Set<String> unknown = new TreeSet<>();
            object.fieldNames().forEachRemaining(unknown::add);
            unknown.removeAll(FIELDS);
            unknown.forEach(field -> fault(
                    field, "is unknown; known are " + FIELDS.stream().sorted().collect(Collectors.joining(", "))));
            RunId run = id("run", RunId::new);
            SampleId sample = id("sample", SampleId::new);
            Double repetition = number("repetition", 0, Integer.MAX_VALUE, true);
            ReviewerId reviewer = id("reviewer", ReviewerId::new);
            Judgement judgement = judgement();
            String correction = correction(judgement);
            Double seconds = number("seconds", 0, LONGEST_SECONDS, false);
            Double score = number("score", 1, 5, true);
            Instant reviewedAt = reviewedAt();
            if (faults.size() > before || run == null || sample == null || reviewer == null || judgement == null) {
                return Optional.empty();
            }
            return Optional.of(new Asked(
                    place,
                    new ReviewRecorded(
                            key.tenant(),
                            key.evaluation(),
                            new TrialId(run, sample, repetition == null ? 0 : repetition.intValue()),
                            reviewer,
                            judgement,
                            correction,
                            seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000)),
                            score == null ? null : score.intValue(),
                            reviewedAt)));
        }

        private <T> @Nullable T id(String field, Function<String, T> type) {
            JsonNode value = present(field);
            if (value == null) {
                fault(field, "is missing");
                return null;
            }
            try {
                return type.apply(value.isTextual() ? value.textValue() : "");
            } catch (IllegalArgumentException e) {
                fault(field, "must be a text of 1 to 256 characters");
                return null;
            }
        }

        private @Nullable Judgement judgement() {
            JsonNode value = present("judgement");
            Optional<Judgement> known = value == null
                    ? Optional.empty()
                    : Arrays.stream(Judgement.values())
                            .filter(it -> it.name().equalsIgnoreCase(value.asText()))
                            .findFirst();
            if (known.isEmpty()) {
                String names = Arrays.stream(Judgement.values())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
                fault("judgement", (value == null ? "is missing; it is" : "must be") + " one of " + names);
            }
            return known.orElse(null);
        }

        private @Nullable String correction(@Nullable Judgement judgement) {
            JsonNode value = present("correction");
            if (value == null) {
                if (judgement == Judgement.CORRECTED) {
                    fault("correction", "is missing: a corrected completion has a corrected text");
                }
                return null;
            }
            if (!value.isTextual() || value.textValue().length() > LONGEST_CORRECTION) {
                fault("correction", "must be a text of at most " + LONGEST_CORRECTION + " characters");
            } else if (judgement == Judgement.APPROVED) {
                fault("correction", "must be left out: an approved completion is right as it is");
            }
            return value.textValue();
        }

        private @Nullable Double number(String field, double least, double most, boolean whole) {
            JsonNode value = present(field);
            if (value == null) {
                return null;
            }
            double number = value.isNumber() ? value.doubleValue() : Double.NaN;
            if (!(number >= least && number <= most) || (whole && number != Math.rint(number))) {
                fault(
                        field,
                        "must be a %s from %.0f to %.0f".formatted(whole ? "whole number" : "number", least, most));
                return null;
            }
            return number;
        }

        /** To the millisecond, so that it comes back from the database as it was. */
        private Instant reviewedAt() {
            JsonNode value = present("reviewedAt");
            if (value == null) {
                return now.truncatedTo(ChronoUnit.MILLIS);
            }
            try {
                Instant at = Instant.parse(value.asText());
                if (!at.isAfter(now.plus(CLOCKS_DIFFER))) {
                    return at.truncatedTo(ChronoUnit.MILLIS);
                }
                fault("reviewedAt", "must not lie in the future");
            } catch (DateTimeParseException e) {
                fault("reviewedAt", "must be a time as in 2026-01-31T12:00:00Z");
            }
            return now;
        }

        private @Nullable JsonNode present(String field) {
            JsonNode value = object.get(field);
            return value == null || value.isNull() ? null : value;
        }

        private void fault(String field, String message) {
            faults.add(Fault.ofField(place + field, message));
        }
    }
}
