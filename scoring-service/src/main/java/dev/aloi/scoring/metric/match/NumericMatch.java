package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the last number of the completion is the last number of a reference, as values: 1,000.0 is 1000.
 *
 * @param tolerance how far apart they may be
 * @param relative how far apart they may be as a share of the reference's; the more generous of both holds
 * @param decimalComma 1.000,5 instead of 1,000.5
 */
public record NumericMatch(BigDecimal tolerance, BigDecimal relative, boolean decimalComma) implements Verdict {
    private static final Pattern WITH_POINT = number(",\u00a0\u202f'", "\\.");
    private static final Pattern WITH_COMMA = number(".\u00a0\u202f'", ",");

    /** Groups of three with separators, or plain digits; a fraction; an exponent. */
    private static Pattern number(String separators, String point) {
        String whole = "(?:[0-9]{1,3}(?:[%s][0-9]{3})+(?![0-9])|[0-9]{1,200})".formatted(separators);
        return Pattern.compile(
                "(?<![0-9A-Za-z_])[-+\u2212]?(?:%s(?:%s[0-9]{1,200})?|%s[0-9]{1,200})(?:[eE][-+]?[0-9]{1,3})?"
                        .formatted(whole, point, point));
    }

    @Override
    public double on(Text completion, References references) {
        List<BigDecimal> expected = references.prepared(AnswerRules.VALUES).stream()
                .map(this::last)
                .flatMap(Optional::stream)
                .toList();
        if (expected.isEmpty()) {
            throw new UnmeasuredException(Category.UNFIT_REFERENCE, "no reference holds a number to compare with");
        }
        Optional<BigDecimal> answer = last(completion.value());
        return answer.isPresent() && expected.stream().anyMatch(it -> isClose(answer.get(), it)) ? 1 : 0;
    }

    private boolean isClose(BigDecimal answer, BigDecimal expected) {
        BigDecimal allowed = tolerance.max(relative.multiply(expected.abs()));
        return answer.subtract(expected).abs().compareTo(allowed) <= 0;
    }

    Optional<BigDecimal> last(String text) {
        Matcher matcher = (decimalComma ? WITH_COMMA : WITH_POINT).matcher(text);
        Optional<BigDecimal> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(value(matcher.group()));
        }
        return last;
    }

    private BigDecimal value(String number) {
        String plain = number.replace('\u2212', '-').replaceAll("[\u00a0\u202f']", "");
        return new BigDecimal(decimalComma ? plain.replace(".", "").replace(',', '.') : plain.replace(",", ""));
    }
}
