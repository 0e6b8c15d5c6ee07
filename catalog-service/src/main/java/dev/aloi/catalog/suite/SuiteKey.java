package dev.aloi.catalog.suite;

record SuiteKey(String tenant, String version) {}
