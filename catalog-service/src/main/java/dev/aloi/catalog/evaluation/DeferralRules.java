package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.DeferralRequest;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.kit.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how long an evaluation may wait for greener electricity. */
final class DeferralRules {
    static final Duration DEFAULT_LENGTH = Duration.ofHours(1);
    static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private static final int MAX_REGIONS = 50;
    private static final String FIELD = "deferrable";

    private final Instant now;
    private final String home;
    private final List<Fault> faults;

    /** @param home region of the evaluation's scenario: where it may run if no other is named */
    DeferralRules(Instant now, String home, List<Fault> faults) {
        this.now = now;
        this.home = home;
        this.faults = faults;
    }

    /** Null where it is to run at once, and where something is wrong. */
    @Nullable
    Deferral apply(@Nullable DeferralRequest request) {
        if (request == null) {
            return null;
        }
        int before = faults.size();
        Duration length = length(request.length());
        Instant deadline = deadline(request.deadline(), length);
        List<String> regions = regions(request.regions());
        return deadline == null || faults.size() > before ? null : new Deferral(deadline, length, regions);
    }

    private Duration length(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LENGTH;
        }
        try {
            Duration length = Duration.parse(text);
            if (length.isPositive() && length.compareTo(LONGEST_WAIT) <= 0) {
                return length;
            }
            fault("length", "must be over 0 and at most " + LONGEST_WAIT.toDays() + " days");
        } catch (DateTimeParseException e) {
            fault("length", "must be a duration, as in PT1H30M");
        }
        return DEFAULT_LENGTH;
    }

    private @Nullable Instant deadline(@Nullable String text, Duration length) {
        if (text == null) {
            fault("deadline", "is missing");
            return null;
        }
        try {
            Instant deadline = OffsetDateTime.parse(text).toInstant();
            if (deadline.isBefore(now.plus(length))) {
                fault("deadline", "leaves no time: it is less than " + length + " from now");
            } else if (deadline.isAfter(now.plus(LONGEST_WAIT))) {
                fault("deadline", "is more than " + LONGEST_WAIT.toDays() + " days from now");
            }
            return deadline;
        } catch (DateTimeParseException e) {
            fault("deadline", "must be a time with its offset, as in 2026-01-31T06:00:00Z");
            return null;
        }
    }

    private List<String> regions(@Nullable List<@Nullable String> asked) {
        if (asked == null || asked.isEmpty()) {
            return List.of(home);
        }
        if (asked.size() > MAX_REGIONS) {
            fault("regions", "are more than " + MAX_REGIONS);
            return List.of(home);
        }
        Set<String> regions = new LinkedHashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String region = asked.get(i);
            if (region == null) {
                fault("regions[" + i + "]", "is missing");
            } else {
                EvaluationRules.checkName(FIELD + ".regions[" + i + "]", region, faults);
                regions.add(region);
            }
        }
        return new ArrayList<>(regions);
    }

    private void fault(String field, String message) {
        faults.add(Fault.ofField(FIELD + "." + field, message));
    }
}
