package dev.aloi.carbon.report;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.unit.Amount;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a report adds up by. */
public enum By {
    MODEL {
        @Override
        String key(ReportedRun run) {
            return candidate(run)
                    .map(candidate -> candidate.model() == null
                            ? candidate.name()
                            : candidate.model().value())
                    .orElse(NOT_KNOWN);
        }
    },
    SUITE {
        @Override
        String key(ReportedRun run) {
            return run.plan().suite() == null ? NOT_KNOWN : run.plan().suite().value();
        }
    },
    REGION {
        @Override
        String key(ReportedRun run) {
            return run.plan().isCalled() ? "behind an API" : run.region();
        }
    },
    POOL {
        @Override
        String key(ReportedRun run) {
            return candidate(run).map(candidate -> candidate.pool().label()).orElse(NOT_KNOWN);
        }
    },
    /** How the energy was found. */
    METHOD {
        @Override
        String key(ReportedRun run) {
            return switch (run.figures().energy()) {
                case Amount.Known<?> known -> known.method();
                case Amount.Unknown<?> _ -> NOT_KNOWN;
            };
        }
    },
    MONTH {
        @Override
        String key(ReportedRun run) {
            return run.endedAt()
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString()
                    .substring(0, 7);
        }
    };

    static final String NOT_KNOWN = "not known";

    abstract String key(ReportedRun run);

    private static Optional<Candidate> candidate(ReportedRun run) {
        return Optional.ofNullable(run.plan().candidate());
    }
}
