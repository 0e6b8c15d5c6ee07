package dev.aloi.local.load;

import java.time.Duration;

/** How calls come. */
public sealed interface Load permits Load.Poisson, Load.Closed {
    Duration time();

    /** At random and independently of each other, whether or not earlier ones are answered. */
    record Poisson(double perSecond, Duration time) implements Load {
        @Override
        public String toString() {
            return plain(perSecond) + " calls/s at random";
        }
    }

    /** By so many callers, each of which waits for its answer before it calls again. */
    record Closed(int callers, Duration time) implements Load {
        @Override
        public String toString() {
            return callers + " at a time";
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
