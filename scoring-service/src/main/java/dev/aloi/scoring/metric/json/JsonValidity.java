package dev.aloi.scoring.metric.json;

import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.match.Verdict;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.Set;

/**
 * Whether the completion is JSON after RFC 8259. References are not looked at.
 *
 * @param unfenced a code block around it does not count
 */
public record JsonValidity(boolean unfenced) implements Verdict {
    @Override
    public double on(Text completion, References references) {
        return JsonText.isValid(unfenced ? JsonText.unfenced(completion.value()) : completion.value()) ? 1 : 0;
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }
}
