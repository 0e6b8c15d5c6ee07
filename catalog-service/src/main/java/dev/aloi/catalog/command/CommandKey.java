package dev.aloi.catalog.command;

record CommandKey(String tenant, String id) {}
