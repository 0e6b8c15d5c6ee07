package dev.aloi.scoring.simulation;

import dev.aloi.kit.statistics.Power;
import dev.aloi.scoring.stats.PairedDifference;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Prints how often intervals hold the truth, how often tests find what is not there, and how often they find what is.
 * Equal seeds print equal tables.
 */
public final class Simulations {
    private static final long SEED = 20_261_123;
    private static final double LEVEL = 0.05;
    private static final List<Integer> SIZES = List.of(10, 20, 50, 100, 300, 1_000, 5_000);
    private static final List<Integer> TEST_SIZES = List.of(20, 100, 400);
    private static final List<Integer> HELD_OUT_SIZES = List.of(100, 400, 1_000);
    private static final List<String> TABLES = List.of("coverage", "findings", "power", "ladder", "overfit");
    private static final int LOOKS = 1_000;
    /** A board is climbed by so many looks that fewer boards show as much. */
    private static final int CHEAPER = 50;

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
        new Simulations(System.out, times).print(wanted.isEmpty() ? TABLES : wanted);
    }

    private void print(List<String> tables) {
        for (String table : tables) {
            switch (table) {
                case "coverage" -> coverage();
                case "findings" -> falseFindings();
                case "power" -> power();
                case "ladder" -> ladder();
                case "overfit" -> overfit();
                default -> throw new IllegalArgumentException("there are %s, no %s".formatted(TABLES, table));
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

    private void ladder() {
        out.println("\n## Points above the truth on a board after 1,000 looks, without being any better\n");
        header("climbed by", HELD_OUT_SIZES);
        for (Climb climb : Climb.values()) {
            for (Telling telling : Telling.values()) {
                points("%s; %s".formatted(climb, telling), n -> climbed(climb, telling, n));
            }
        }
        out.println("\n## True improvements of 10 points that are told\n");
        header("at the look", HELD_OUT_SIZES);
        for (long look : new long[] {2, 10, 100, LOOKS}) {
            row("%,d".formatted(look), HELD_OUT_SIZES, n -> {
                World world = new World(SEED + n);
                return share(times, () -> {
                    World.Pair pair = world.rightAnswers(n, 0.6, 0.1);
                    PairedDifference lead = PairedDifference.of(pair.first(), pair.second());
                    return Telling.LADDER.isImprovement(lead, look);
                });
            });
        }
    }

    private double climbed(Climb climb, Telling telling, int n) {
        int boards = Math.max(20, times / CHEAPER);
        return IntStream.range(0, boards)
                .mapToDouble(board -> Board.climbed(climb, telling, n, LOOKS, SEED + 31L * n + board))
                .average()
                .orElseThrow();
    }

    private void overfit() {
        for (double planted : new double[] {0, 0.1}) {
            out.printf(Locale.ROOT, "%n## Alarms at 5 %% where %.0f points are overfitted%n%n", 100 * planted);
            header("held out", HELD_OUT_SIZES);
            for (Overfitting division : Overfitting.values()) {
                row(division.toString(), HELD_OUT_SIZES, n -> {
                    World world = new World(SEED + n);
                    return share(times, () -> division.alarm(world, n, planted));
                });
            }
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

    private void row(String label, List<Integer> sizes, IntToDoubleFunction cell) {
        row(label, sizes, cell, " %.1f %% |");
    }

    private void points(String label, IntToDoubleFunction cell) {
        row(label, HELD_OUT_SIZES, cell, " %+.1f |");
    }

    /** Cells have worlds of their own, so that they can be simulated side by side. */
    private void row(String label, List<Integer> sizes, IntToDoubleFunction cell, String format) {
        out.printf("| %s |", label);
        sizes.parallelStream()
                .mapToDouble(cell::applyAsDouble)
                .boxed()
                .toList()
                .forEach(share -> out.printf(Locale.ROOT, format, 100 * share));
        out.println();
    }
}
