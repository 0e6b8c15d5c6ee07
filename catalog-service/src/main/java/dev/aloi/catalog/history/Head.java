package dev.aloi.catalog.history;

import dev.aloi.contracts.id.TenantId;

/** Which revision of an identity held at some moment, without its body; a withdrawn identity has none. */
public record Head(long number, TenantId tenant, String id) {}
