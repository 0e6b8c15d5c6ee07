package dev.aloi.scoring.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that an evaluation is to be scored by as well, before anything of it is checked.
 *
 * @param deciding one of these or of those that there are; absent: the one that decides now
 */
public record MetricsRequest(
        @Nullable List<@Nullable String> metrics, @Nullable String deciding) {}
