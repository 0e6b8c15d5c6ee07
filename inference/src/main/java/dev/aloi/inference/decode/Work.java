package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.RunControl;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What an engine's thread has before it: prompts to read, completions to go on with, choices to weigh. */
final class Work implements AutoCloseable {
    private final Engine.Model model;
    private final RunControl control;
    private final LongSupplier nanoTime;
    private final Lane lane;
    private final Lane second;
    private final Prefixes prefixes;
    private final Ledger ledger;
    private final Arbiter arbiter;
    private final Admission admission;
    private final Prefill prefill;
    private final ChoiceScoring choices;
    private final Batch batch;
    private final List<GenerationTask> waiting = new ArrayList<>();
    private final List<ChoiceTask> undecided = new ArrayList<>();

    /** Whose company failed: each of them goes alone now. */
    private final Set<Task> suspects = new HashSet<>();

    /** Read by those who wait, too. */
    private final Set<Task> unfinished = ConcurrentHashMap.newKeySet();

    private volatile List<? extends Task> current = List.of();

    Work(Engine.Model model, Limits limits, RunControl control, Metering metering, LongSupplier nanoTime) {
        this.model = model;
        this.control = control;
        this.nanoTime = nanoTime;
        this.lane = model.session().lane(control);
        this.second = model.session().lane(control);
        this.prefixes = new Prefixes(model.session(), lane, limits.cacheBytes() / 4);
        this.ledger = new Ledger(metering);
        this.arbiter = new Arbiter(model.session(), second, model.roundsOnly());
        this.admission = new Admission(model.session(), limits, prefixes::longest);
        this.prefill = new Prefill(model.session(), lane, prefixes);
        this.choices = new ChoiceScoring(model.session(), lane, prefixes, ledger, nanoTime);
        this.batch = new Batch(
                lane, model.session().cache(), model.context(), model.session().vocabulary());
    }

    /** Takes in what came together. Long prompts come first, so that none of them is left alone at the end. */
    void add(List<? extends Task> tasks) {
        prefixes.learn(tasks.stream().map(Task::prompt).toList());
        List<GenerationTask> prompts = new ArrayList<>();
        for (Task task : tasks) {
            if (!admission.fits(task)) {
                task.refuse(FailureCategory.UNSUPPORTED, admission.tooLarge(task));
                continue;
            }
            unfinished.add(task);
            switch (task) {
                case GenerationTask generation -> prompts.add(generation);
                case ChoiceTask choice -> undecided.add(choice);
            }
        }
        prompts.sort(
                Comparator.comparingInt((GenerationTask task) -> task.prompt().size())
                        .reversed());
        waiting.addAll(prompts);
    }

    boolean isIdle() {
        return waiting.isEmpty() && undecided.isEmpty() && batch.isEmpty();
    }

    /** Does the next thing: reads some prompts, weighs some choices, and goes on with all completions by a token. */
    void turn() {
        long now = nanoTime.getAsLong();
        unfinished.removeIf(task -> task.checkPatience(now));
        waiting.removeIf(Task::isDone);
        undecided.removeIf(Task::isDone);
        suspects.removeIf(Task::isDone);
        if (batch.isEmpty()) {
            ledger.settle();
        }
        if (!undecided.isEmpty()) {
            decide(undecided.removeFirst());
        }
        admit();
        if (!batch.isEmpty()) {
            step();
        }
    }

    private void decide(ChoiceTask task) {
        run(List.of(task), () -> choices.score(task));
    }

    private void admit() {
        List<GenerationTask> group =
                suspects.isEmpty() ? admission.next(waiting, batch.live().size(), batch.width()) : nextSuspect();
        if (group.isEmpty()) {
            return;
        }
        waiting.removeAll(group);
        run(group, () -> readPrompts(group));
    }

    private List<GenerationTask> nextSuspect() {
        return batch.isEmpty()
                ? waiting.stream().filter(suspects::contains).limit(1).toList()
                : List.of();
    }

    private void readPrompts(List<GenerationTask> group) throws RunFailed {
        ledger.settle();
        ledger.begin();
        long now = nanoTime.getAsLong();
        group.forEach(task -> task.begin(now));
        List<Writing> writings =
                group.stream().map(task -> new Writing(task, model.text())).toList();
        List<Tokens> prompts = group.stream().map(Task::prompt).toList();
        int beside = group.size() + batch.live().size();
        List<Cache.Slice> slices =
                prefill.read(prompts, (prompt, logits) -> take(writings.get(prompt), logits, beside));
        group.forEach(task -> ledger.count(task, task.prompt().size()));
        ledger.settle();
        int most = group.stream().mapToInt(Task::most).max().orElse(0);
        batch.join(writings, slices, admission.rows(group.size() + waiting.size(), most));
        writings.forEach(Writing::conclude);
    }

    private void step() {
        List<Writing> live = batch.live();
        run(live.stream().map(Writing::task).toList(), () -> {
            ledger.begin();
            try {
                batch.step((writing, logits) -> take(writing, logits, live.size()));
            } catch (RunFailed e) {
                batch.disband();
                throw e;
            }
            live.forEach(writing -> ledger.count(writing.task(), 1));
            if (live.stream().anyMatch(Writing::isOver)) {
                ledger.settle();
                live.forEach(Writing::conclude);
                batch.tidy();
            }
        });
    }

    private void take(Writing writing, float[] logits, int beside) throws RunFailed {
        try {
            int token = arbiter.token(writing, logits);
            Task task = writing.task();
            writing.take(token, model.ends(), beside, task.since(nanoTime.getAsLong()));
        } catch (Picker.NoNumbers e) {
            writing.task().refuse(FailureCategory.CRASHED, String.valueOf(e.getMessage()));
        }
    }

    private interface Run {
        void run() throws RunFailed;
    }

    /** Where the runtime fails, only what fails alone is to blame; and where it was told to break off, nothing is. */
    private void run(List<? extends Task> tasks, Run run) {
        current = tasks;
        try {
            run.run();
        } catch (RunFailed e) {
            ledger.settle();
            boolean brokenOff = control.isTerminated();
            control.resume();
            for (Task task : tasks) {
                if (brokenOff || tasks.size() > 1) {
                    again(task, !brokenOff);
                } else {
                    task.refuse(FailureCategory.CRASHED, String.valueOf(e.getMessage()));
                }
            }
        } finally {
            current = List.of();
        }
    }

    private void again(Task task, boolean alone) {
        if (task.isDone()) {
            return;
        }
        if (alone) {
            suspects.add(task);
        }
        switch (task) {
            case GenerationTask generation -> waiting.addFirst(generation);
            case ChoiceTask choice -> undecided.addFirst(choice);
        }
    }

    /** Whether the runtime computes at this moment, but nobody waits for what comes of it. */
    boolean isForNobody() {
        List<? extends Task> tasks = current;
        return !tasks.isEmpty() && tasks.stream().allMatch(Task::isDone);
    }

    Collection<Task> unfinished() {
        return unfinished.stream().filter(task -> !task.isDone()).toList();
    }

    void refuse(FailureCategory category, String reason) {
        unfinished.forEach(task -> task.refuse(category, reason));
    }

    @Override
    public void close() {
        batch.close();
        prefill.close();
        choices.close();
        prefixes.close();
        lane.close();
        second.close();
    }
}
