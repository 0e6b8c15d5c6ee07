package dev.aloi.carbon.own;

import dev.aloi.carbon.cost.hosting.PurchaseOption;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of a table holds. */
enum Cell {
    TEXT {
        @Override
        Optional<String> fault(String text) {
            return text.length() > MAX_LENGTH
                    ? Optional.of("is longer than " + MAX_LENGTH + " characters")
                    : Optional.empty();
        }
    },
    /** Not negative. */
    NUMBER {
        @Override
        Optional<String> fault(String text) {
            return number(text).filter(value -> value.signum() >= 0).isPresent()
                    ? Optional.empty()
                    : Optional.of("must be a number that is not negative");
        }
    },
    POSITIVE {
        @Override
        Optional<String> fault(String text) {
            return number(text).filter(value -> value.signum() > 0).isPresent()
                    ? Optional.empty()
                    : Optional.of("must be a number over 0");
        }
    },
    SHARE {
        @Override
        Optional<String> fault(String text) {
            return number(text)
                            .filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("must be a number from 0 to 1");
        }
    },
    AT_LEAST_ONE {
        @Override
        Optional<String> fault(String text) {
            return number(text)
                            .filter(value -> value.compareTo(BigDecimal.ONE) >= 0)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("must be a number that is at least 1");
        }
    },
    CURRENCY {
        @Override
        Optional<String> fault(String text) {
            return text.matches("[A-Z]{3}")
                    ? Optional.empty()
                    : Optional.of("must be a currency's three letters, as in USD");
        }
    },
    DATE {
        @Override
        Optional<String> fault(String text) {
            return parses(() -> LocalDate.parse(text))
                    ? Optional.empty()
                    : Optional.of("must be a date, as in 2026-01-31");
        }
    },
    INSTANT {
        @Override
        Optional<String> fault(String text) {
            return parses(() -> Instant.parse(text))
                    ? Optional.empty()
                    : Optional.of("must be a time in UTC, as in 2026-01-31T13:00:00Z");
        }
    },
    PURCHASE {
        @Override
        Optional<String> fault(String text) {
            return Arrays.stream(PurchaseOption.values())
                            .anyMatch(option -> option.name().equals(text))
                    ? Optional.empty()
                    : Optional.of("must be one of "
                            + Arrays.stream(PurchaseOption.values())
                                    .map(PurchaseOption::name)
                                    .collect(Collectors.joining(", ")));
        }
    };

    private static final int MAX_LENGTH = 200;
    /** More digits than any figure has; without a bound a cell of "1e999999999" would fill the memory. */
    private static final String NUMERAL = "-?\\d{1,15}(\\.\\d{1,20})?([eE]-?\\d{1,2})?";

    /** What is wrong with the text of a cell that is not empty. */
    abstract Optional<String> fault(String text);

    private static Optional<BigDecimal> number(String text) {
        return text.matches(NUMERAL) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
