package dev.aloi.runner.guard;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Guardrails.PersonalData.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.InetAddressValidator;

/** What tells by its form who somebody is; each is put aside for the name of its kind. */
record PersonalDataCheck(List<Kind> kinds) implements Check {
    private static final Pattern EMAIL =
            Pattern.compile("(?i)[a-z0-9._%+-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9-]+)+");
    private static final Pattern CARD = Pattern.compile("\\b\\d(?:[ -]?\\d){12,18}\\b");
    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}\\b");
    private static final Pattern IP =
            Pattern.compile("(?i)\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b|(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}");

    /** Numbers without a country are read as North American ones. */
    private static final String REGION = "US";

    static PersonalDataCheck of(Guardrails.PersonalData rail) {
        if (rail.kinds().contains(Kind.PHONE)) {
            // The tables of numbers are loaded now, so that no trial waits for them.
            phones("+1 212 555 0100");
        }
        return new PersonalDataCheck(rail.kinds());
    }

    private record Found(Kind kind, int start, int end) {}

    @Override
    public boolean keeps(String text, String input) {
        return kinds.stream().allMatch(kind -> found(kind, text).isEmpty());
    }

    @Override
    public Optional<String> repaired(String text, String input) {
        List<Found> all = kinds.stream()
                .flatMap(kind -> found(kind, text).stream())
                .sorted(Comparator.comparingInt(Found::start))
                .toList();
        StringBuilder repaired = new StringBuilder();
        int from = 0;
        for (Found found : all) {
            if (found.start >= from) {
                repaired.append(text, from, found.start)
                        .append('[')
                        .append(found.kind.name().toLowerCase(Locale.ROOT))
                        .append(']');
                from = found.end;
            }
        }
        return Optional.of(repaired.append(text.substring(from)).toString());
    }

    private static List<Found> found(Kind kind, String text) {
        return switch (kind) {
            case EMAIL -> found(kind, EMAIL, text, _ -> true);
            case CARD ->
                found(
                        kind,
                        CARD,
                        text,
                        digits -> CreditCardValidator.genericCreditCardValidator()
                                .isValid(digits.replaceAll("[ -]", "")));
            case IBAN ->
                found(kind, IBAN, text, account -> IBANValidator.getInstance().isValid(account.replace(" ", "")));
            case IP -> found(kind, IP, text, InetAddressValidator.getInstance()::isValid);
            case PHONE -> phones(text);
        };
    }

    private static List<Found> found(Kind kind, Pattern pattern, String text, Predicate<String> isOne) {
        List<Found> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isOne.test(matcher.group())) {
                all.add(new Found(kind, matcher.start(), matcher.end()));
            }
        }
        return all;
    }

    private static List<Found> phones(String text) {
        List<Found> all = new ArrayList<>();
        for (PhoneNumberMatch match : PhoneNumberUtil.getInstance().findNumbers(text, REGION)) {
            all.add(new Found(Kind.PHONE, match.start(), match.end()));
        }
        return all;
    }
}
