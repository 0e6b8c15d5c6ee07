package dev.aloi.runner.guard;

import com.google.re2j.Pattern;
import dev.aloi.contracts.catalog.Guardrails;
import java.util.List;

/** What a text says in so many words: whole ones, whatever their case. */
record TopicCheck(List<Pattern> deny, List<Pattern> allow) implements Check {
    static TopicCheck of(Guardrails.Topics rail) {
        return new TopicCheck(
                rail.deny().stream().map(TopicCheck::words).toList(),
                rail.allow().stream().map(TopicCheck::words).toList());
    }

    private static Pattern words(String topic) {
        return Pattern.compile("(?i)(?:^|[^\\pL\\pN])" + Pattern.quote(topic.strip()) + "(?:$|[^\\pL\\pN])");
    }

    @Override
    public boolean keeps(String text, String input) {
        return deny.stream().noneMatch(topic -> topic.matcher(text).find())
                && (allow.isEmpty()
                        || allow.stream().anyMatch(topic -> topic.matcher(text).find()));
    }
}
