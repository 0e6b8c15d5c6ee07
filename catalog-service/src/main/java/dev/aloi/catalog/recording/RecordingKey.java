package dev.aloi.catalog.recording;

record RecordingKey(String tenant, String id) {}
