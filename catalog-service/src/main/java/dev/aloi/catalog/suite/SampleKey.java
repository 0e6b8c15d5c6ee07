package dev.aloi.catalog.suite;

record SampleKey(String tenant, String suite, int position) {}
