package dev.aloi.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.local.evaluation.EvaluationRequest;
import dev.aloi.local.evaluation.EvaluationWatch;
import dev.aloi.local.evaluation.PlanLines;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.Incidents;
import dev.aloi.local.stack.Stack;
import dev.aloi.local.stack.StackFault;
import dev.aloi.local.stack.StackPaths;
import dev.aloi.local.stack.StackStart;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** One command at work: everything that it starts is stopped when it ends, and when it is interrupted. */
final class Work {
    private final Wiring wiring;
    private final String untouched;
    private final Closing closing = new Closing();

    Work(Wiring wiring) {
        this(wiring, "nothing was stored");
    }

    /** @param untouched what to say where the input is bad; may be empty */
    Work(Wiring wiring, String untouched) {
        this.wiring = wiring;
        this.untouched = untouched;
    }

    /** Has it closed when the command ends, and when it is interrupted. */
    <T extends AutoCloseable> T closing(T resource) {
        closing.add(resource);
        return resource;
    }

    /** Runs what the command does, and turns what goes wrong into a message and an exit code. */
    int run(Callable<Integer> command) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "interrupted"));
        try {
            return command.call();
        } catch (BadInput e) {
            e.lines().forEach(wiring.progress()::note);
            if (!untouched.isEmpty()) {
                wiring.progress().note(untouched);
            }
            return ExitCode.BAD_INPUT;
        } catch (Refused e) {
            wiring.progress().note("aloi: " + e.getMessage());
            e.faults().forEach(wiring.progress()::note);
            return e.isBadInput() ? ExitCode.BAD_INPUT : ExitCode.FAILED;
        } catch (StackFault | IOException e) {
            sayUnlessInterrupted(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        } catch (Exception e) {
            sayUnlessInterrupted(e.toString());
            return ExitCode.FAILED;
        } finally {
            closing.close();
        }
    }

    Stack start(StackPaths paths, int port) {
        return new StackStart(paths, wiring.clock(), wiring.progress()).start(port, closing, new Incidents() {
            @Override
            public void restarted(String process, String why) {
                wiring.progress().note(process + " was started again: " + why + "; see " + paths.log(process));
            }

            @Override
            public void restartFailed(String process, String why) {
                wiring.progress().note(process + " has ended and does not start yet: " + why);
            }

            @Override
            public void gaveUp(String process, String why) {
                wiring.progress().note(process + " cannot be kept running: " + why + "; see " + paths.log(process));
                System.exit(ExitCode.FAILED);
            }
        });
    }

    /** Requests the evaluation and waits for its ranking; an interrupt cancels it. */
    Ranked rank(EvaluationPlan plan, URI url, String token) throws Refused, IOException, InterruptedException {
        var gateway = wiring.client(url, token);
        plan.prompts().forEach(wiring.progress()::note);
        var request = new EvaluationRequest(gateway, wiring.progress());
        var body = request.prepare(plan);
        PlanLines.remarks(gateway.post("/api/evaluations/plan", body)).forEach(wiring.progress()::note);
        var evaluation = request.send(body);
        var cancel = new Cancellation(gateway, evaluation);
        closing.add(cancel);
        var ranking = new EvaluationWatch(gateway, wiring.progress()).awaitRanking(evaluation, plan.trials());
        cancel.disarm();
        var state = GatewayClient.ranking(ranking).state();
        return new Ranked(
                ranking,
                state == EvaluationState.COMPLETED ? gateway.contradictions(evaluation) : List.of(),
                state,
                url.resolve("/evaluations/" + evaluation + "?token=" + token));
    }

    /** What the catalogue thinks of the evaluation; its suite and recordings are stored, and nothing is run. */
    JsonNode plan(EvaluationPlan plan, URI url, String token) throws Refused, IOException {
        var gateway = wiring.client(url, token);
        return gateway.post("/api/evaluations/plan", new EvaluationRequest(gateway, wiring.progress()).prepare(plan));
    }

    /** Until Ctrl-C. */
    void stayUp() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void interrupted() {
        if (!closing.isClosed()) {
            wiring.progress().note("stopping");
            closing.close();
        }
    }

    private void sayUnlessInterrupted(String message) {
        if (!closing.isClosed()) {
            wiring.progress().note("aloi: " + message);
        }
    }
}
