package dev.aloi.scoring.trial;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;

public record EvaluationKey(TenantId tenant, EvaluationId evaluation) {}
