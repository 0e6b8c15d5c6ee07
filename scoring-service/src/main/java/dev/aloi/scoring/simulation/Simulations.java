package dev.aloi.scoring.simulation;

import dev.aloi.kit.statistics.Power;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * Prints how often intervals hold the truth, how often tests find what is not there, and how often they find what is.
 * Equal seeds print equal tables.
 */
public final class Simulations {
    private static final long SEED = 20_261_123;
    private static final double LEVEL = 0.05;
    private static final List<Integer> SIZES = List.of(10, 20, 50, 100, 300, 1_000, 5_000);
    private static final List<Integer> TEST_SIZES = List.of(20, 100, 400);

    private final PrintStream out;
    private final int times;

    private Simulations(PrintStream out, int times) {
        this.out = out;
        this.times = times;
    }

    /** @param arguments how many simulations for each cell, then which tables; without them 10,000 and all */
    public static void main(String[] arguments) {
        int times = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        new Simulations(System.out, times).print(wanted.isEmpty() ? List.of("coverage", "findings", "power") : wanted);
    }

    private void print(List<String> tables) {
        for (String table : tables) {
            switch (table) {
                case "coverage" -> coverage();
                case "findings" -> falseFindings();
                case "power" -> power();
                default -> throw new IllegalArgumentException("there are coverage, findings and power, no " + table);
            }
        }
    }

    private void coverage() {
        out.println("## Coverage of intervals of 95 %\n");
        header("interval", SIZES);
        for (Coverage interval : Coverage.values()) {
            row(interval.toString(), SIZES, n -> {
                World world = new World(SEED + n);
                return share(timesFor(interval.resamples(), n), () -> interval.covers(world, n));
            });
        }
    }

    private void falseFindings() {
        out.println("\n## Findings at 5 % where there is no difference\n");
        header("test", TEST_SIZES);
        for (Errors test : Errors.values()) {
            row(test.toString(), TEST_SIZES, n -> {
                World world = new World(SEED + n);
                return share(times, () -> test.pValue(world, n, 0) <= LEVEL);
            });
        }
        row("McNemar, exact", TEST_SIZES, n -> {
            World world = new World(SEED + n);
            return share(times, () -> Errors.mcNemar(world, n) <= LEVEL);
        });
    }

    /** The lead is the one that Power says is found in 80 % of cases. */
    private void power() {
        out.println("\n## Findings at 5 % where the difference is the smallest detectable one\n");
        header("test", TEST_SIZES);
        for (Errors test : Errors.values()) {
            row(test.toString(), TEST_SIZES, n -> {
                World world = new World(SEED + n);
                double lead = Power.STANDARD.minimumDetectableEffect(n, Power.Spread.observed(2));
                return share(times, () -> test.pValue(world, n, lead) <= LEVEL);
            });
        }
    }

    /** Fewer where one simulation takes long: at least a tenth. */
    private int timesFor(boolean resamples, int n) {
        return resamples && n > 100 ? Math.max(times / 10, times * 100 / n) : times;
    }

    private static double share(int times, BooleanSupplier event) {
        int count = 0;
        for (int i = 0; i < times; i++) {
            count += event.getAsBoolean() ? 1 : 0;
        }
        return (double) count / times;
    }

    private void header(String what, List<Integer> sizes) {
        out.printf("| %s |", what);
        sizes.forEach(n -> out.printf(Locale.ROOT, " n = %,d |", n));
        out.print("\n|---|");
        sizes.forEach(n -> out.print("---:|"));
        out.println();
    }

    /** Cells have worlds of their own, so that they can be simulated side by side. */
    private void row(String label, List<Integer> sizes, IntToDoubleFunction cell) {
        out.printf("| %s |", label);
        sizes.parallelStream()
                .mapToDouble(cell::applyAsDouble)
                .boxed()
                .toList()
                .forEach(share -> out.printf(Locale.ROOT, " %.1f %% |", 100 * share));
        out.println();
    }
}
