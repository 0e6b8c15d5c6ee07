package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.CommandId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The command has taken effect.
 *
 * @param model that was published
 * @param evaluation that was requested: the key of its events and of its ranking
 */
public record CommandAccepted(
        TenantId tenant,
        CommandId command,
        @Nullable ModelId model,
        @Nullable EvaluationId evaluation,
        Instant at) implements CommandAnswer {}
