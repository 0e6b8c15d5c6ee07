package dev.aloi.local.command;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import java.io.IOException;

/** Cancels an evaluation that nobody waits for any more. */
final class Cancellation implements AutoCloseable {
    private final GatewayClient gateway;
    private final EvaluationId evaluation;
    private volatile boolean armed = true;

    Cancellation(GatewayClient gateway, EvaluationId evaluation) {
        this.gateway = gateway;
        this.evaluation = evaluation;
    }

    void disarm() {
        armed = false;
    }

    @Override
    public void close() throws Refused, IOException {
        if (armed) {
            gateway.cancel(evaluation);
        }
    }
}
