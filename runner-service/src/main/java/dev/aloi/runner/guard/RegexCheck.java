package dev.aloi.runner.guard;

import com.google.re2j.Pattern;
import dev.aloi.contracts.catalog.Guardrails;
import java.util.Optional;

/** By RE2, whose expressions take time in proportion to the text, whoever wrote them. */
record RegexCheck(Pattern pattern, boolean required) implements Check {
    static RegexCheck of(Guardrails.Regex rail) {
        return new RegexCheck(Pattern.compile(rail.pattern()), rail.required());
    }

    @Override
    public boolean keeps(String text, String input) {
        return pattern.matcher(text).find() == required;
    }

    @Override
    public Optional<String> repaired(String text, String input) {
        return required ? Optional.empty() : Optional.of(pattern.matcher(text).replaceAll(""));
    }
}
