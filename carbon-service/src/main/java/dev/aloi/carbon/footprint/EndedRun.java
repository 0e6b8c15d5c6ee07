package dev.aloi.carbon.footprint;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;

/** A run of which every expected trial has ended and that is not estimated yet. */
record EndedRun(TenantId tenant, EvaluationId evaluation, RunId run, RunPlan plan) {}
