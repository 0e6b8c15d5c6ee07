package dev.aloi.local.command;

/** What a command tells the shell; an interrupt is 130, which the JVM sets by itself. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
