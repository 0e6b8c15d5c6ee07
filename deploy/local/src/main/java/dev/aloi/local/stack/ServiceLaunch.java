package dev.aloi.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a process of the product is started.
 *
 * @param name in messages and in the log's name
 * @param module its folder in the checkout
 * @param heapMegabytes at most so much heap
 * @param computes whether it computes long enough to be worth the optimising compiler
 * @param yields whether it lets the others go first: nobody waits for it at once, and what models take is measured meanwhile
 */
public record ServiceLaunch(
        String name,
        String module,
        int port,
        int heapMegabytes,
        boolean computes,
        boolean yields,
        Map<String, String> environment) {
    /**
     * What streams through lives for seconds. It has to die while it is young: what grows old is collected only once the heap has grown
     * to its limit, and is memory that is touched for the first time again and again until then.
     */
    private static final List<String> YOUNG = List.of("-Xmn160m", "-XX:SurvivorRatio=3", "-XX:TargetSurvivorRatio=90");

    /**
     * The optimising compiler copies less of what methods call into them than it would by itself: it takes less than a third of the time,
     * which is CPU that calls and scores wait for, and the code it makes is no slower here (docs/benchmarks.md, calls of an API).
     */
    private static final List<String> OPTIMISED =
            List.of("-XX:FreqInlineSize=80", "-XX:InlineSmallCode=700", "-XX:MaxInlineLevel=5");

    public ServiceLaunch {
        environment = Map.copyOf(environment);
    }

    List<String> command(StackPaths paths) {
        var command = new ArrayList<String>();
        command.add(paths.javaProgram().toString());
        command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Xmx" + heapMegabytes + "m");
        // More than a service has at its start: each growth beyond it would collect the whole heap.
        command.add("-XX:MetaspaceSize=128m");
        if (computes) {
            command.addAll(YOUNG);
            command.addAll(OPTIMISED);
        } else {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(archiving(paths.archive(module)));
        command.add("-jar");
        command.add(paths.program(module).toString());
        return command;
    }

    /** What the JVM says of an archive that fits no more would be noise: it goes on without, and writes a new one when it is stopped. */
    private static List<String> archiving(Path archive) {
        return List.of(
                "-XX:SharedArchiveFile=" + archive, "-XX:+AutoCreateSharedArchive", "-Xlog:cds*=off", "-Xlog:aot*=off");
    }
}
