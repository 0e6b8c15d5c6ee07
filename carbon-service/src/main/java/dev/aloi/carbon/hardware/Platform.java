package dev.aloi.carbon.hardware;

import dev.aloi.contracts.unit.Carbon;
import java.util.Optional;

/**
 * The physical server of which instances are parts.
 *
 * @param reported emissions of making it by Cloud Carbon Footprint's table of 2026, where it has the server
 */
public record Platform(int vcpus, Memory memory, int sockets, Optional<Carbon> reported) {
    /**
     * Emissions of making the server by the formula of Cloud Carbon Footprint, after Davy (Teads, 2021): 1000 kg for a server with one
     * socket and 16 GB, 533/384 kg for each further GB, 100 kg for each further socket.
     */
    public Carbon modelled() {
        double furtherMemory = memory.over(Memory.gigabytes(16)).gigabytes();
        return Carbon.kilograms(1000 + furtherMemory * 533 / 384 + 100.0 * (sockets - 1));
    }
}
