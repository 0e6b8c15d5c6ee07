package dev.aloi.catalog.model;

record ModelKey(String tenant, String id) {}
