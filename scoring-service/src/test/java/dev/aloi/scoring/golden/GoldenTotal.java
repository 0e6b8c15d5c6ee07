package dev.aloi.scoring.golden;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says after all tests how many golden values they compared. */
public final class GoldenTotal implements TestExecutionListener {
    /** A system property, because Quarkus' tests have classes, and with them static fields, of their own. */
    private static final String COUNT = "aloi.goldens.checked";

    static synchronized void add(int checked) {
        System.setProperty(COUNT, Integer.toString(Integer.getInteger(COUNT, 0) + checked));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        int checked = Integer.getInteger(COUNT, 0);
        if (checked > 0) {
            System.out.printf("golden values in all: %,d reproduced, none left out%n", checked);
        }
    }
}
