package dev.aloi.scoring.metric.text;

import java.util.List;

/** What a metric makes of the references before it meets a completion. Equal preparations make equal things. */
public interface Preparation<T> {
    T of(List<Text> references);
}
