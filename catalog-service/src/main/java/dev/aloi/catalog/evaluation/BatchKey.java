package dev.aloi.catalog.evaluation;

record BatchKey(String evaluation, int number) {}
