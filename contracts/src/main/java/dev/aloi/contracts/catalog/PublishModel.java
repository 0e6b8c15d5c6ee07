package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloi.contracts.id.CommandId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.TenantId;
import java.util.Map;

/**
 * As {@code PUT /api/models/{id}}.
 *
 * @param card as the call takes it
 */
public record PublishModel(
        TenantId tenant,
        CommandId command,
        ModelId model,
        @JsonInclude(content = JsonInclude.Include.NON_NULL) Map<String, Object> card)
        implements CatalogCommand {}
