/** What can be told of an evaluation before any money is spent. */
@NullMarked
package dev.aloi.catalog.evaluation.plan;

import org.jspecify.annotations.NullMarked;
