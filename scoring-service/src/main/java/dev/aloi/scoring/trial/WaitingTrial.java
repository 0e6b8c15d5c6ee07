package dev.aloi.scoring.trial;

import dev.aloi.contracts.id.TrialId;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.text.References;

/** A trial that can be scored now and was not. */
record WaitingTrial(EvaluationKey evaluation, TrialId trial, Completion completion, References references) {}
