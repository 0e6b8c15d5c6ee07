package dev.aloi.local.stack;

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
 */
public record ServiceLaunch(
        String name, String module, int port, int heapMegabytes, boolean computes, Map<String, String> environment) {
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
        if (!computes) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("-jar");
        command.add(paths.program(module).toString());
        return command;
    }
}
