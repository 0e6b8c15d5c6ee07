package dev.aloi.catalog.suite;

/** The parts of a suite that was divided. */
record DivisionView(SuiteView tuning, SuiteView heldOut) {}
