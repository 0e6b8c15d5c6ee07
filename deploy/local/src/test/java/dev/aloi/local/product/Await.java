package dev.aloi.local.product;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks until it is so. */
final class Await {
    private Await() {}

    static void until(Duration patience, Callable<Boolean> condition) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        @Nullable Exception last = null;
        while (System.nanoTime() < deadline) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception notYet) {
                last = notYet;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("not so after " + patience.toSeconds() + " s", last);
    }
}
