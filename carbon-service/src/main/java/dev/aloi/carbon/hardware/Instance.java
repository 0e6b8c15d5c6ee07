package dev.aloi.carbon.hardware;

/** A cloud instance type, for instance c6i.2xlarge. */
public record Instance(String type, Microarchitecture architecture, int vcpus, Memory memory, Platform platform) {}
