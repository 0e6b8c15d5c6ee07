@NullMarked
package dev.aloi.catalog.evaluation.reuse;

import org.jspecify.annotations.NullMarked;
