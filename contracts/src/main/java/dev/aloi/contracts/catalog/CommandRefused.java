package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.CommandId;
import dev.aloi.contracts.id.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command has had no effect, for the same reasons that the call of the API would have been refused (RFC 9457).
 *
 * @param problem its kind, as the API's problems name it
 */
public record CommandRefused(
        TenantId tenant,
        CommandId command,
        String problem,
        int status,
        String title,
        @Nullable String detail,
        List<Fault> faults,
        Instant at)
        implements CommandAnswer {
    public CommandRefused {
        faults = List.copyOf(faults);
    }

    /** What is wrong with one field of the command. */
    public record Fault(@Nullable String field, String message) {}
}
