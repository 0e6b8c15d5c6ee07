package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloi.contracts.id.CommandId;
import dev.aloi.contracts.id.TenantId;
import java.util.Map;

/**
 * As {@code POST /api/evaluations}.
 *
 * @param evaluation as the call takes it
 */
public record RequestEvaluation(
        TenantId tenant,
        CommandId command,
        @JsonInclude(content = JsonInclude.Include.NON_NULL) Map<String, Object> evaluation)
        implements CatalogCommand {}
