package dev.aloi.catalog.recording;

record CompletionKey(String tenant, String recording, String sample) {}
