package dev.aloi.carbon.run;

/** There is something to weigh: a run has ended, or a fact has changed and some runs are marked to be weighed anew. */
public record RunsChanged() {}
