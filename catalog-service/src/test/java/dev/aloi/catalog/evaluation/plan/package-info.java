@NullMarked
package dev.aloi.catalog.evaluation.plan;

import org.jspecify.annotations.NullMarked;
