package dev.aloi.catalog.evaluation.reuse;

record RunKey(String tenant, String run) {}
