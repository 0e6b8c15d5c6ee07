package dev.aloi.catalog.licence;

record LicenceKey(String tenant, String id) {}
